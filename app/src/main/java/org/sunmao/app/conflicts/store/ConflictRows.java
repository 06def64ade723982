package org.sunmao.app.conflicts.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.conflicts.Conflict;
import org.sunmao.app.conflicts.Happened;
import org.sunmao.app.conflicts.Side;
import org.sunmao.app.conflicts.SourceLine;
import org.sunmao.app.conflicts.Tally;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of the board's queries as values. */
@Component
class ConflictRows {

    private static final TypeReference<List<Side>> SIDES = new TypeReference<>() {};

    private final JsonMapper json;

    ConflictRows(JsonMapper json) {
        this.json = json;
    }

    Conflict read(ResultSet row, int n) throws SQLException {
        return new Conflict(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("severity"),
                row.getBoolean("about_building"),
                row.getLong("subject_id"),
                row.getString("subject_name"),
                row.getString("what"),
                unit(row.getString("floor_label"), row.getString("label")),
                row.getObject("building_id", Long.class),
                row.getString("building_name"),
                row.getString("street_code"),
                row.getString("owner"),
                row.getBigDecimal("size"),
                row.getTimestamp("first_seen").toInstant(),
                row.getBoolean("holds"),
                row.getString("state"),
                row.getString("asked_source"),
                row.getObject("due_on", LocalDate.class),
                row.getInt("moves"),
                json.readValue(row.getString("sides"), SIDES));
    }

    private static @Nullable String unit(@Nullable String floor, @Nullable String label) {
        if (label == null || floor == null) {
            return null;
        }
        return label.startsWith(floor) ? label : floor + "F " + label;
    }

    static Happened happened(ResultSet row, int n) throws SQLException {
        return new Happened(
                row.getObject("id", Long.class),
                row.getTimestamp("at").toInstant(),
                row.getString("what"),
                row.getString("by_person"),
                row.getString("source"),
                row.getString("value"),
                row.getString("text"),
                row.getString("cause"),
                row.getObject("delivery_id", Long.class),
                row.getBoolean("undone"));
    }

    static Tally tally(ResultSet row, int n) throws SQLException {
        return new Tally(
                row.getString("kind"),
                row.getString("severity"),
                row.getString("state"),
                row.getString("owner"),
                row.getString("street_code"),
                row.getString("asked_source"),
                row.getBoolean("overdue"),
                row.getLong("n"));
    }

    static SourceLine source(ResultSet row, int n) throws SQLException {
        return new SourceLine(
                row.getInt("id"),
                row.getString("code"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("department_zh"),
                row.getString("department_en"));
    }
}
