package org.sunmao.app.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns one row of a query into claims. The query gives {@code code, kind, rank, payload_id, hash, fields, data_date, since}: who says it,
 * in which payload, and the fields as a JSON object of code to text.
 */
public final class ClaimReader {

    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final JsonMapper json;
    private final Map<String, String> attributeByField;

    /** @param attributeByField which attribute a field speaks of; fields that are not named speak of none */
    public ClaimReader(JsonMapper json, Map<String, String> attributeByField) {
        this.json = json;
        this.attributeByField = Map.copyOf(attributeByField);
    }

    /** The claims of the current row. */
    public List<Claim> read(ResultSet row) throws SQLException {
        var claims = new ArrayList<Claim>();
        Map<String, String> fields = json.readValue(row.getString("fields"), FIELDS);
        for (Map.Entry<String, String> field : fields.entrySet()) {
            String attribute = attributeByField.get(field.getKey());
            if (attribute != null && !field.getValue().isBlank()) {
                for (String value : field.getValue().split("\n")) {
                    claims.add(new Claim(
                            attribute,
                            value,
                            row.getString("code"),
                            row.getString("kind"),
                            row.getInt("rank"),
                            row.getObject("data_date", LocalDate.class),
                            row.getObject("since", LocalDate.class),
                            row.getLong("payload_id"),
                            row.getString("hash")));
                }
            }
        }
        return claims;
    }
}
