package org.sunmao.app.conflicts.derive;

import java.util.List;
import org.springframework.stereotype.Component;
import org.sunmao.app.conflicts.ConflictKind;
import org.sunmao.app.conflicts.ConflictKinds;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.jobs.DerivationStep;
import org.sunmao.app.jobs.Progress;

/**
 * Finds the conflicts of the buildings and enterprises on the dirty list, and of all of them where a kind is new or has another version.
 * One query for each kind looks at all files at once.
 */
@Component
class ConflictDerivation implements DerivationStep {

    private static final String DIRTY = """
            create temporary table conflict_touched on commit drop as
            select subject_id as id from resolution.dirty
            union select s.enterprise_id from resolution.dirty x join tenancy.spell s on s.building_id = x.subject_id
                where s.enterprise_id is not null
            union select e.id from resolution.dirty x join enterprises.enterprise e on e.registered_building_id = x.subject_id
            """;

    private static final String ALL = """
            create temporary table conflict_touched on commit drop as
            select id from places.building union all select id from enterprises.enterprise union select subject_id from resolution.dirty
            union select subject_id from conflicts.ledger where holds
            """;

    private static final String FOUND = """
            create temporary table conflict_found (kind text, version int, subject_kind text, subject_id bigint, what text, severity text,
                taxed boolean, owner text, building_id bigint, enterprise_id bigint, size numeric, fingerprint text, sides jsonb)
                on commit drop
            """;

    /** What makes a conflict another one is who says which value; days, rows and what only goes with it change every month. */
    private static final String FIND = """
            insert into conflict_found
            select distinct on (subject_id, what) :kind, :version, :subjectKind, subject_id, what, :severity, :taxed, owner,
                building_id, enterprise_id, size,
                md5((select string_agg(concat_ws('|', s ->> 'say', s ->> 'source', s ->> 'value', s ->> 'unit'), '/' order by n)
                    from jsonb_array_elements(sides) with ordinality x (s, n))),
                sides
            from (%s) found order by subject_id, what, sides::text
            """;

    private final WorkerDatabase database;
    private final ConflictKinds kinds;
    private final ConflictLedger ledger;

    ConflictDerivation(WorkerDatabase database, ConflictKinds kinds, ConflictLedger ledger) {
        this.database = database;
        this.kinds = kinds;
        this.ledger = ledger;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public String code() {
        return "conflicts.find";
    }

    @Override
    public void derive(Progress progress) {
        List<ConflictKind> all = kinds.list();
        update(FOUND);
        update(kindsAreKnown(all) ? DIRTY : ALL);
        update("create unique index on conflict_touched (id)");
        update("analyze conflict_touched");
        for (int n = 0; n < all.size(); n++) {
            progress.at(code(), n, all.size());
            find(all.get(n));
        }
        update("analyze conflict_found");
        ledger.bring();
        update("drop table conflict_touched, conflict_found");
    }

    private void find(ConflictKind kind) {
        kind.before().forEach(this::update);
        database.client()
                .sql(FIND.formatted(kind.sql()))
                .param("kind", kind.id())
                .param("version", kind.version())
                .param("subjectKind", kind.subject().word())
                .param("severity", kind.severity().word())
                .param("taxed", kind.taxed())
                .update();
    }

    /** Whether the conclusions follow just these kinds in these versions; else it is noted that from now on they do. */
    private boolean kindsAreKnown(List<ConflictKind> all) {
        String[] ids = all.stream().map(ConflictKind::id).toArray(String[]::new);
        Integer[] versions = all.stream().map(ConflictKind::version).toArray(Integer[]::new);
        boolean known = database.client()
                .sql("""
                        select not exists (
                            select kind, version from unnest(?::text[], ?::int[]) as k (kind, version)
                            except select kind, version from conflicts.kind_version)
                            and (select count(*) from conflicts.kind_version) = cardinality(?::text[])
                        """)
                .params(ids, versions, ids)
                .query(Boolean.class)
                .single();
        if (!known) {
            update("delete from conflicts.kind_version");
            database.client()
                    .sql("insert into conflicts.kind_version select * from unnest(?::text[], ?::int[])")
                    .params(ids, versions)
                    .update();
        }
        return known;
    }

    private void update(String sql) {
        database.client().sql(sql).update();
    }
}
