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

    private static final int BATCH = 5_000;

    private static final String GONE = """
            delete from search.entry s
            where s.kind = 'building' and not exists (select 1 from places.building b where b.id = s.subject_id)
                or s.kind = 'enterprise' and not exists (select 1 from enterprises.enterprise e where e.id = s.subject_id)
            """;

    // What is to be written is asked once, before anything is: asked again for each batch, the planner would go on
    // taking the entries for as
    // few as they were before the first, and look through all of them for every enterprise.
    private static final String BUILDINGS_TO_WRITE = """
            select b.id from places.building b left join search.entry s on s.subject_id = b.id
            left join resolution.dirty x on x.subject_id = b.id
            where s.subject_id is null or x.subject_id is not null
            order by b.id
            """;

    private static final String ENTERPRISES_TO_WRITE = """
            select e.id from enterprises.enterprise e left join search.entry s on s.subject_id = e.id
            left join resolution.dirty x on x.subject_id = e.id
            where s.subject_id is null or x.subject_id is not null
                or (s.building_ids, s.street_codes) is distinct from (e.building_ids, e.street_codes)
            order by e.id
            """;

    private static final String BUILDINGS = """
            select b.id, b.status, b.name, b.aliases, array_remove(array[b.code], null) as codes, b.address,
                '{}'::bigint[] as building_ids, array_remove(array[b.street_code], null) as street_codes
            from places.building b where b.id = any(?) order by b.id
            """;

    private static final String ENTERPRISES = """
            select e.id, e.status, e.name,
                array(select jsonb_path_query(e.attributes, '$.name[*].value') #>> '{}') as aliases,
                array(select jsonb_path_query(e.attributes, '$.code[*].value') #>> '{}'
                    union select e.registration_number where e.registration_number is not null) as codes,
                null as address, e.building_ids, e.street_codes
            from enterprises.enterprise e where e.id = any(?) order by e.id
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
        List<Long> buildings = ids(BUILDINGS_TO_WRITE);
        List<Long> enterprises = ids(ENTERPRISES_TO_WRITE);
        write(SearchKind.BUILDING, BUILDINGS, buildings);
        write(SearchKind.ENTERPRISE, ENTERPRISES, enterprises);
    }

    private List<Long> ids(String sql) {
        return database.client().sql(sql).query(Long.class).list();
    }

    private void write(SearchKind kind, String sql, List<Long> ids) {
        for (int from = 0; from < ids.size(); from += BATCH) {
            Long[] batch = ids.subList(from, Math.min(ids.size(), from + BATCH)).toArray(Long[]::new);
            entries.replace(database.client()
                    .sql(sql)
                    .param(batch)
                    .query((row, n) -> entry(kind, row))
                    .list());
        }
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
