package org.sunmao.app.matters.store;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.database.WebDatabase;

/** The units that handle matters. */
@Component
public class Units {

    private final WebDatabase database;

    Units(WebDatabase database) {
        this.database = database;
    }

    /** A unit: code, Chinese and English name. */
    public record Unit(String code, String nameZh, String nameEn) {}

    /** Those to which something can be put, by kind and name. */
    public List<Unit> list(Reader reader) {
        return database.read(
                reader.scope(),
                jdbc -> jdbc.sql("""
                                select code, name_zh, case when name_en = '' then name_zh else name_en end as name_en from access.unit
                                where closed_on is null or closed_on > current_date order by kind, name_zh
                                """)
                        .query((row, n) ->
                                new Unit(row.getString("code"), row.getString("name_zh"), row.getString("name_en")))
                        .list());
    }

    /** Their codes. */
    public Set<String> codes(Reader reader) {
        return list(reader).stream().map(Unit::code).collect(Collectors.toUnmodifiableSet());
    }

    /** Those that the reader works for. */
    public Set<String> own(Reader reader) {
        return Set.copyOf(database.read(
                reader.scope(),
                jdbc -> jdbc.sql("select unnest(access.own_units())")
                        .query(String.class)
                        .list()));
    }
}
