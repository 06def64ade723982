package org.sunmao.app.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.sunmao.app.database.DatabaseAccess;

/** What the role of the web gets of a full database when nobody said who reads: nothing, however the question is put. */
class WithoutScopeTest extends SmallDistrict {

    /** Functions that run with their owner's rights and ask the scope themselves, each with a call that would find something. */
    private static final Map<String, String> ASK_THE_SCOPE = Map.ofEntries(
            Map.entry(
                    "enterprises.ids_matching(text[],integer)", "select enterprises.ids_matching(array['%公司%'], 100)"),
            Map.entry(
                    "search.candidates(text[],text[],text,integer)",
                    "select subject_id from search.candidates(array['%公司%'], array[null::text], null, 100)"),
            Map.entry("search.newest()", "select n from search.newest() n where n > 0"),
            Map.entry("search.starting(text,text,integer)", "select subject_id from search.starting('%', null, 100)"),
            Map.entry(
                    "tenancy.pending_units_of(bigint)",
                    "select u.unit_id from unnest(:ids) id, tenancy.pending_units_of(id) u"),
            Map.entry("tenancy.units_of(bigint)", "select u.unit_id from unnest(:ids) id, tenancy.units_of(id) u"),
            Map.entry("front.in_open_street(bigint)", "select id from unnest(:ids) id where front.in_open_street(id)"),
            Map.entry("front.reported(bigint,integer)", "select id from unnest(:ids) id, front.reported(id, 10) r"),
            Map.entry("measures.source_dates(date)", "select source_id from measures.source_dates('2100-01-01')"),
            Map.entry("measures.register_days()", "select source_id from measures.register_days()"),
            Map.entry("measures.tax_months()", "select last_month from measures.tax_months()"),
            Map.entry("policies.buildings()", "select building_id from policies.buildings()"),
            Map.entry(
                    "policies.spent(bigint,integer)",
                    "select id from generate_series(1, 50) id where policies.spent(id, 2026) is not null"),
            Map.entry(
                    "awards.paid(bigint,integer)",
                    "select id from generate_series(1, 50) id where awards.paid(id, 2026) is not null"),
            Map.entry("visits.told()", "select enterprise_id from visits.told()"),
            Map.entry(
                    "visits.words(bigint)",
                    "select id from generate_series(1, 50) id where visits.words(id) is not null"));

    /** Functions by which the program finds out who reads, before there is a scope. */
    private static final Set<String> SAY_WHO_READS = Set.of(
            "access.find_reader(bigint)",
            "access.find_password_hash(text)",
            "access.find_standing(bigint)",
            "access.find_session(bytea,interval,interval)",
            "access.find_token(bytea)",
            "access.own_role()",
            "access.own_units()",
            "access.reads_audit()");

    /** What a trigger calls, and no query can. */
    private static final Set<String> TRIGGERS =
            Set.of("access.audit_awaits()", "stream.note_derived()", "visits.forget()");

    /** Opened by the enterprise's own account alone, and empty where lists tell no rents, as tests of their own hold. */
    private static final Set<String> TESTED_ELSEWHERE = Set.of(
            "access.looks_at_enterprise(bigint)",
            // Names of members for three roles alone; nothing without one of them.
            "activities.members()",
            "matters.with_words(text)",
            "matters.of_unit(text)",
            "measures.rent_cells(date[],boolean)",
            "matters.alike(text[],text[],integer)",
            // Numbers alone, for the council’s office and leaders.
            "proposals.agreement(integer,text)",
            // Numbers alone, for whoever sees the enterprise.
            "inspections.counted(bigint,integer,text)",
            "inspections.told(bigint,date,date)");

    /** What was released is for everybody, what was withdrawn or not released yet for nobody: rows tell, not the table. */
    private static final Set<String> PUBLIC_BY_ROW =
            Set.of("proposals.publication", "scenarios.batch", "scenarios.edition", "scenarios.entry");

    static final List<String> CALLS = List.copyOf(ASK_THE_SCOPE.values());

    @Autowired
    DatabaseAccess access;

    private Connection asWeb;

    @BeforeEach
    void enter() throws SQLException {
        var login = access.web();
        asWeb = DriverManager.getConnection(access.url(), login.user(), login.password());
    }

    @AfterEach
    void leave() throws SQLException {
        asWeb.close();
    }

    private List<String> strings(String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = asWeb.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    @Test
    void no_table_and_no_view_gives_a_row() throws SQLException {
        List<String> readable = strings("""
                select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'v', 'm', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
                    and has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'select') order by 1
                """);
        List<String> published = database.client()
                .sql("select name from scope.published_table")
                .query(String.class)
                .list();
        assertThat(readable).hasSizeGreaterThan(20).containsAll(published);
        var open = new TreeSet<String>();
        for (String table : readable) {
            if (!published.contains(table)
                    && !PUBLIC_BY_ROW.contains(table)
                    && !strings("select 1 from " + table + " limit 1").isEmpty()) {
                open.add(table);
            }
        }
        assertThat(open).isEmpty();
    }

    @Test
    void the_same_tables_are_full() {
        for (String table :
                List.of("places.building", "enterprises.enterprise", "enterprises.tax_month", "evidence.payload")) {
            assertThat(database.client()
                            .sql("select count(*) from " + table)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isPositive();
        }
    }

    @Test
    void a_role_that_reads_may_not_switch_its_scope_into_anothers_transaction() throws SQLException {
        asWeb.setAutoCommit(false);
        strings("select set_config('sunmao.person', 'somebody', true), set_config('sunmao.district', 'on', true)");
        assertThat(strings("select 1 from places.building limit 1")).isNotEmpty();
        asWeb.commit();
        assertThat(strings("select 1 from places.building limit 1"))
                .as("what was set for one transaction is gone with it")
                .isEmpty();
    }

    @Test
    void the_role_is_neither_owner_nor_allowed_past_the_policies() throws SQLException {
        assertThat(
                        strings(
                                "select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb from pg_roles where rolname = current_user"))
                .containsExactly("f");
        assertThat(strings("""
                        select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where pg_get_userbyid(c.relowner) = current_user and n.nspname not like 'pg_%'
                        """)).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("CALLS")
    void what_runs_with_its_owners_rights_asks_the_scope_itself(String call) throws SQLException {
        String ids = database.client().sql("""
                        select array_agg(id)::text from (select id from places.building union all
                            select id from enterprises.enterprise) s
                        """).query(String.class).single();
        String asked = call.replace(":ids", "'" + ids + "'::bigint[]");
        assertThat(strings(asked)).as("without a scope").isEmpty();

        String streets = database.client()
                .sql("select array_agg(distinct street_code)::text from places.building where street_code is not null")
                .query(String.class)
                .single();
        asWeb.setAutoCommit(false);
        strings("select set_config('sunmao.person', 'somebody', true), set_config('sunmao.district', 'on', true),"
                + " set_config('sunmao.regions', '" + streets + "', true)");
        assertThat(strings(asked))
                .as("with the scope of the whole district: " + call)
                .isNotEmpty();
        asWeb.rollback();
    }

    @Test
    void whatever_runs_with_its_owners_rights_is_known() throws SQLException {
        assertThat(strings("""
                        select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                        where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')
                            and has_schema_privilege(n.oid, 'usage') and has_function_privilege(p.oid, 'execute') order by 1
                        """))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(ASK_THE_SCOPE.keySet(), SAY_WHO_READS, TRIGGERS, TESTED_ELSEWHERE)
                                .flatMap(Set::stream)
                                .toList());
    }
}
