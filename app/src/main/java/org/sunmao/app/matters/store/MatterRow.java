package org.sunmao.app.matters.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sunmao.app.matters.Matter;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads rows of {@code matters.matter}, and keeps fields as JSON. */
public final class MatterRow {

    /** The columns that {@link #read} reads, of a table called {@code m}. */
    public static final String COLUMNS = """
            m.id, m.kind, m.number, m.title, m.state, m.since, m.ended, m.street_code, m.lead_unit, m.units, m.people, m.enterprise_ids,
            m.fields::text as fields, m.opened_at, m.opened_by, m.due_on, m.paused_on, m.left_days, m.overdue, m.merged_into, m.moves""";

    private static final TypeReference<LinkedHashMap<String, String>> FIELDS = new TypeReference<>() {};

    private MatterRow() {}

    /** One row. */
    public static Matter read(ResultSet row, int n) throws SQLException {
        return new Matter(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("number"),
                row.getString("title"),
                row.getString("state"),
                row.getTimestamp("since").toInstant(),
                row.getBoolean("ended"),
                row.getString("street_code"),
                row.getString("lead_unit"),
                texts(row.getArray("units")),
                texts(row.getArray("people")),
                ids(row.getArray("enterprise_ids")),
                fields(row.getString("fields")),
                row.getTimestamp("opened_at").toInstant(),
                row.getString("opened_by"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("paused_on", LocalDate.class),
                row.getObject("left_days", Integer.class),
                row.getInt("overdue"),
                row.getObject("merged_into", Long.class),
                row.getInt("moves"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    private static List<Long> ids(Array array) throws SQLException {
        return Arrays.asList((Long[]) array.getArray());
    }

    /** Fields out of JSON. */
    public static Map<String, String> fields(String json) {
        return JsonMapper.shared().readValue(json, FIELDS);
    }

    /** Fields as JSON. */
    public static String json(Map<String, String> fields) {
        return JsonMapper.shared().writeValueAsString(fields);
    }
}
