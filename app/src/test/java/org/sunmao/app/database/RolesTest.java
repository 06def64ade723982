package org.sunmao.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sunmao.app.testing.SunmaoDatabaseTest;

/** What the three roles may do, over the migrations of all rooms. */
@SunmaoDatabaseTest
class RolesTest {

    /** Tables and views that the web role may read without row-level security and that nobody declared to be published. */
    private static final String UNGUARDED = """
            select c.oid::regclass::text
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p', 'm', 'v')
              and n.nspname not in ('pg_catalog', 'information_schema')
              and has_table_privilege('sunmao_web', c.oid, 'select')
              and not c.relrowsecurity
              and not (c.relkind = 'v' and coalesce('security_invoker=true' = any (c.reloptions), false))
              and c.oid::regclass::text not in (select name from scope.published_table)
            order by 1
            """;

    private final WorkerDatabase worker;

    RolesTest(WorkerDatabase worker) {
        this.worker = worker;
    }

    @Test
    void the_web_role_reads_only_what_is_guarded_row_by_row_or_published() {
        assertThat(unguarded()).isEmpty();
    }

    @Test
    void an_open_table_would_be_found(DatabaseAccess access) throws SQLException {
        WorkerDatabaseTest.asOwner(
                access,
                "create schema planted",
                "create table planted.fault (id int)",
                "grant select on planted.fault to sunmao_web");
        try {
            assertThat(unguarded()).containsExactly("planted.fault");
        } finally {
            WorkerDatabaseTest.asOwner(access, "drop schema planted cascade");
        }
    }

    @Test
    void neither_role_owns_anything_or_rules_the_server() {
        assertThat(worker.client().sql("""
                                select count(*) from pg_class
                                where pg_get_userbyid(relowner) in ('sunmao_worker', 'sunmao_web')
                                """).query(Long.class).single()).isZero();
        assertThat(worker.client().sql("""
                                select count(*) from pg_roles
                                where rolname like 'sunmao%' and (rolsuper or rolcreaterole or rolcreatedb)
                                """).query(Long.class).single()).isZero();
        assertThat(worker.client()
                        .sql("select rolbypassrls from pg_roles where rolname = 'sunmao_web'")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    private List<String> unguarded() {
        return worker.client().sql(UNGUARDED).query(String.class).list();
    }
}
