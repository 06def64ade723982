package org.sunmao.app.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.testing.SunmaoDatabaseTest;

/** Tables keep to the floors too: a foreign key points into its own room or downward. */
@SunmaoDatabaseTest
class ForeignKeysTest {

    private static final List<String> UPWARD = List.of(
            "scope",
            "search",
            "access",
            "attachments",
            "notices",
            "evidence",
            "resolution",
            "places",
            "enterprises",
            "tenancy",
            "month",
            "measures",
            "matters",
            "projects",
            "inspections",
            "scenarios",
            "benefits",
            "livestreams",
            "campaigns",
            "catalogue",
            "conflicts",
            "warnings",
            "visits",
            "vacancies",
            "policies",
            "awards",
            "requests",
            "activities",
            "proposals");

    @Test
    void foreignKeysPointDownward(WorkerDatabase database) {
        record Key(String from, String to) {}
        List<Key> keys = database.client()
                .sql("""
                        select fn.nspname as from_schema, tn.nspname as to_schema from pg_constraint c
                        join pg_class f on f.oid = c.conrelid join pg_namespace fn on fn.oid = f.relnamespace
                        join pg_class t on t.oid = c.confrelid join pg_namespace tn on tn.oid = t.relnamespace
                        where c.contype = 'f'
                        """)
                .query((row, n) -> new Key(row.getString(1), row.getString(2)))
                .list();
        assertThat(keys).hasSizeGreaterThan(10);
        assertThat(keys).allSatisfy(key -> {
            assertThat(UPWARD).contains(key.from(), key.to());
            assertThat(UPWARD.indexOf(key.to())).isLessThanOrEqualTo(UPWARD.indexOf(key.from()));
        });
    }

    @Test
    void everyTableIsProtectedRowByRowOrPublishedOnPurpose(WorkerDatabase database) {
        List<String> open = database.client()
                .sql("""
                        select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind = 'r' and n.nspname = any(?) and not c.relrowsecurity
                            and has_table_privilege('sunmao_web', c.oid, 'select')
                            and n.nspname || '.' || c.relname not in (select name from scope.published_table)
                        """)
                .param(UPWARD.toArray(String[]::new))
                .query(String.class)
                .list();
        assertThat(open).isEmpty();
    }
}
