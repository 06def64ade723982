package org.sunmao.app.tenancy.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.sunmao.app.tenancy.Terms;
import tools.jackson.databind.json.JsonMapper;

/** The terms of a lease in a query; what the reader may not see does not leave the database. */
final class TermRows {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String SECRET = "array['" + String.join("', '", Terms.BETWEEN_THE_TWO) + "']";

    /** Two columns over a row {@code t} with terms and enterprise_id and its source {@code s}; a comma follows. */
    static final String SELECT = """
            case when tenancy.sees_rent(t.enterprise_id, s.code) then t.terms else t.terms - %1$s end as terms,
            not tenancy.sees_rent(t.enterprise_id, s.code) and coalesce(jsonb_exists_any(t.terms, %1$s), false) as terms_withheld,
            """.formatted(SECRET);

    private TermRows() {}

    static Terms read(ResultSet row) throws SQLException {
        String terms = row.getString("terms");
        boolean withheld = row.getBoolean("terms_withheld");
        if (terms == null) {
            return withheld ? Terms.of(Map.of(), true) : Terms.NONE;
        }
        var said = new HashMap<String, String>();
        JSON.readTree(terms)
                .properties()
                .forEach(each -> said.put(each.getKey(), each.getValue().asString("")));
        return Terms.of(said, withheld);
    }
}
