package org.sunmao.app.front.derive;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.jobs.DerivationStep;
import org.sunmao.app.jobs.Progress;
import org.sunmao.app.search.SearchEntries;
import org.sunmao.app.search.SearchEntry;
import org.sunmao.app.search.SearchKind;
import org.sunmao.app.search.SearchText;
import org.sunmao.app.search.SearchText.Sort;

/**
 * Writes what can be found of buildings and enterprises: of those on the dirty list, of those that are not written yet, and of those that
 * other places open than before.
 */
@Component
class SearchDerivation implements DerivationStep {

    private static final int BATCH = 20_000;

    private static final String GONE = """
            delete from search.entry s
            where s.kind = 'building' and not exists (select 1 from places.building b where b.id = s.subject_id)
                or s.kind = 'enterprise' and not exists (select 1 from enterprises.enterprise e where e.id = s.subject_id)
            """;

    private static final String BUILDINGS = """
            select b.id, b.status, b.name, b.aliases, array_remove(array[b.code], null) as codes, b.address,
                '{}'::bigint[] as building_ids, array_remove(array[b.street_code], null) as street_codes
            from places.building b left join search.entry s on s.subject_id = b.id
            where b.id > :after and (s.subject_id is null or b.id in (select subject_id from resolution.dirty))
            order by b.id limit :batch
            """;

    private static final String ENTERPRISES = """
            select e.id, e.status, e.name,
                array(select jsonb_path_query(e.attributes, '$.name[*].value') #>> '{}') as aliases,
                array(select jsonb_path_query(e.attributes, '$.code[*].value') #>> '{}'
                    union select e.registration_number where e.registration_number is not null) as codes,
                null as address, e.building_ids, e.street_codes
            from enterprises.enterprise e left join search.entry s on s.subject_id = e.id
            where e.id > :after and (s.subject_id is null or e.id in (select subject_id from resolution.dirty)
                or (s.building_ids, s.street_codes) is distinct from (e.building_ids, e.street_codes))
            order by e.id limit :batch
            """;

    private final WorkerDatabase database;
    private final SearchEntries entries;

    SearchDerivation(WorkerDatabase database, SearchEntries entries) {
        this.database = database;
        this.entries = entries;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public String code() {
        return "front.search";
    }

    @Override
    public void derive(Progress progress) {
        progress.at(code(), 0, 0);
        database.client().sql(GONE).update();
        write(SearchKind.BUILDING, BUILDINGS);
        write(SearchKind.ENTERPRISE, ENTERPRISES);
    }

    private void write(SearchKind kind, String sql) {
        long after = 0;
        List<SearchEntry> batch;
        do {
            batch = database.client()
                    .sql(sql)
                    .param("after", after)
                    .param("batch", BATCH)
                    .query((row, n) -> entry(kind, row))
                    .list();
            if (!batch.isEmpty()) {
                entries.replace(batch);
                after = batch.get(batch.size() - 1).subjectId();
            }
        } while (batch.size() == BATCH);
    }

    private static SearchEntry entry(SearchKind kind, ResultSet row) throws SQLException {
        var texts = new LinkedHashSet<SearchText>();
        String name = row.getString("name");
        texts.add(new SearchText(Sort.NAME, name));
        for (String alias : strings(row.getArray("aliases"))) {
            if (!alias.equals(name)) {
                texts.add(new SearchText(Sort.ALIAS, alias));
            }
        }
        strings(row.getArray("codes")).forEach(code -> texts.add(new SearchText(Sort.CODE, code)));
        String address = row.getString("address");
        if (address != null) {
            texts.add(new SearchText(Sort.ADDRESS, address));
        }
        return new SearchEntry(
                kind,
                row.getLong("id"),
                row.getString("status").equals("confirmed"),
                new ArrayList<>(texts),
                numbers(row.getArray("building_ids")),
                strings(row.getArray("street_codes")));
    }

    private static List<String> strings(@Nullable Array array) throws SQLException {
        return array == null
                ? List.of()
                : Arrays.stream((String[]) array.getArray())
                        .filter(text -> !text.isBlank())
                        .toList();
    }

    private static List<Long> numbers(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((Long[]) array.getArray());
    }
}
