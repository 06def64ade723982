package org.sunmao.app.places;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;

/** The administrative regions that the platform knows: districts (6 digits, GB/T 2260) and streets (9 digits). */
@Component
public class Regions {

    private final WorkerDatabase database;

    Regions(WorkerDatabase database) {
        this.database = database;
    }

    /** Records a region; one that is known keeps its code and takes the new names. */
    public void record(String code, String nameZh, String nameEn, @Nullable String parent) {
        database.client().sql("""
                        insert into places.region (code, name_zh, name_en, parent) values (?, ?, ?, ?)
                        on conflict (code) do update set name_zh = excluded.name_zh, name_en = excluded.name_en
                        """).params(code, nameZh, nameEn).param(parent).update();
    }

    /** Chinese names of the streets, to their codes. */
    public Map<String, String> streetCodesByName() {
        var codes = new HashMap<String, String>();
        database.client()
                .sql("select name_zh, code from places.region where length(code) = 9")
                .query(row -> {
                    codes.put(row.getString(1), row.getString(2));
                });
        return codes;
    }

    /** The street that a text names, if it names exactly one. */
    public static Optional<String> findStreet(Map<String, String> codesByName, @Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        String exact = codesByName.get(text.strip());
        if (exact != null) {
            return Optional.of(exact);
        }
        var named = codesByName.entrySet().stream()
                .filter(e ->
                        text.contains(e.getKey()) || text.contains(e.getKey().replaceFirst("街道$", "") + "街道"))
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0).getValue()) : Optional.empty();
    }
}
