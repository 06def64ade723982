package org.sunmao.app.month.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sunmao.app.intake.fields.Field;
import org.sunmao.app.month.LineState;
import org.sunmao.app.month.Sheet;
import org.sunmao.app.month.SheetLine;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads lists that are gone through; the same for the person who does, within the own scope, and for the worker who sends. */
final class SheetReading {

    private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};

    private final JsonMapper json;

    SheetReading(JsonMapper json) {
        this.json = json;
    }

    /** The open list of a building; with its rows. */
    Optional<Sheet> open(JdbcClient jdbc, long building) {
        return jdbc.sql("""
                        select h.id, h.building_id, b.name, h.source_id, s.code, s.name_zh, h.day, h.based_on,
                            (select coalesce(max(w.id), 0) from month.word w where w.sheet_id = h.id) as newest
                        from month.sheet h
                        join evidence.source s on s.id = h.source_id
                        join places.building b on b.id = h.building_id
                        where h.building_id = ? and h.state = 'open' order by h.id desc limit 1
                        """)
                .param(building)
                .query((row, n) -> new Sheet(
                        row.getLong("id"),
                        row.getLong("building_id"),
                        row.getString("name"),
                        row.getInt("source_id"),
                        row.getString("code"),
                        row.getString("name_zh"),
                        row.getObject("day", LocalDate.class),
                        row.getObject("based_on", LocalDate.class),
                        row.getLong("newest"),
                        List.of()))
                .optional()
                .map(sheet -> withLines(sheet, lines(jdbc, sheet.id())));
    }

    private static Sheet withLines(Sheet sheet, List<SheetLine> lines) {
        return new Sheet(
                sheet.id(),
                sheet.buildingId(),
                sheet.building(),
                sheet.sourceId(),
                sheet.source(),
                sheet.sourceZh(),
                sheet.day(),
                sheet.basedOn(),
                sheet.newest(),
                lines);
    }

    private List<SheetLine> lines(JdbcClient jdbc, long sheet) {
        return jdbc.sql("""
                        select l.n, l.payload_id, p.fields::text as fields, (y.mapping -> 'units')::text as units,
                            coalesce(w.version, 0) as version, coalesce(w.state, 'open') as state, w.typed::text as typed,
                            w.gone_on, w.by_person, w.at
                        from month.line l
                        left join evidence.payload p on p.id = l.payload_id
                        left join evidence.layout y on y.id = p.layout_id
                        left join lateral (select * from month.word x where x.sheet_id = l.sheet_id and x.n = l.n
                            order by x.version desc limit 1) w on true
                        where l.sheet_id = ? order by l.n
                        """).param(sheet).query(this::line).list();
    }

    private SheetLine line(ResultSet row, int n) throws SQLException {
        Timestamp at = row.getTimestamp("at");
        return new SheetLine(
                row.getInt("n"),
                row.getObject("payload_id", Long.class),
                fields(row.getString("fields")),
                texts(row.getString("units")),
                row.getInt("version"),
                LineState.find(row.getString("state")).orElseThrow(),
                fields(row.getString("typed")),
                row.getObject("gone_on", LocalDate.class),
                row.getString("by_person"),
                at == null ? null : at.toInstant());
    }

    private Map<String, String> texts(@Nullable String text) {
        return text == null ? Map.of() : json.readValue(text, TEXTS);
    }

    /** What a payload or a word says, by field; keys that are no fields are none of a list's. */
    Map<Field, String> fields(@Nullable String text) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        texts(text).forEach((code, said) -> Field.findByCode(code).ifPresent(field -> fields.put(field, said)));
        return fields;
    }
}
