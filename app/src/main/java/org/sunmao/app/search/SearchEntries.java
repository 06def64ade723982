package org.sunmao.app.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.search.rules.Sounds;

/** Writes what can be found; rooms that know the names hand them over when they derived them. */
@Component
public class SearchEntries {

    private static final List<String> COLUMNS = List.of(
            "subject_id",
            "kind",
            "name",
            "confirmed",
            "sorts",
            "texts",
            "keys",
            "sounds",
            "building_ids",
            "street_codes");

    private final WorkerDatabase database;

    /** Writes into this database. */
    public SearchEntries(WorkerDatabase database) {
        this.database = database;
    }

    /** Writes these entries in place of what was there of them. */
    public void replace(List<SearchEntry> entries) {
        database.doInTransaction(() -> {
            database.client()
                    .sql("delete from search.entry where subject_id = any(?)")
                    .param(entries.stream().map(SearchEntry::subjectId).toArray(Long[]::new))
                    .update();
            add(entries);
        });
    }

    /** Writes entries of which there are none yet. */
    public void add(List<SearchEntry> entries) {
        var rows = new ArrayList<@Nullable Object[]>();
        entries.forEach(entry -> rows.add(row(entry)));
        database.copyIn("search.entry", COLUMNS, rows);
    }

    private static @Nullable Object[] row(SearchEntry entry) {
        List<SearchText> texts = entry.texts();
        String written = texts.stream().map(SearchText::text).collect(Collectors.joining("\n"));
        return new @Nullable Object[] {
            entry.subjectId(),
            entry.kind().word(),
            entry.name(),
            entry.confirmed(),
            texts.stream().map(t -> String.valueOf(t.sort().letter)).collect(Collectors.joining()),
            written,
            texts.stream().flatMap(t -> t.folded().stream()).collect(Collectors.joining("\n")),
            Sounds.of(texts.stream()
                    .filter(SearchText::sounds)
                    .map(SearchText::text)
                    .toList()),
            entry.buildingIds(),
            entry.streetCodes()
        };
    }
}
