package org.sunmao.app.conflicts.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.foundation.TaxSight;
import org.sunmao.app.testing.SunmaoDatabaseTest;
import org.sunmao.app.testing.TinyWorld;

/** Whose conflicts the database opens: to the district, to a department its own sources', to others their places', and tax to nobody without the right. */
@SunmaoDatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConflictScopeTest {

    private static final List<String> TABLES = List.of("ledger", "conflict", "board");

    private final WebDatabase web;
    private final WorkerDatabase worker;
    private long building;
    private long firm;

    ConflictScopeTest(WebDatabase web, WorkerDatabase worker) {
        this.web = web;
        this.worker = worker;
    }

    @BeforeAll
    void three() {
        var world = new TinyWorld(worker).streets();
        world.source("tax", "tax");
        building = world.building("东楼", TinyWorld.EAST);
        firm = world.enterprise("某企业");
        conflict("vacant-but-lit", building, building, null, false, "tenants", "power");
        conflict("name", firm, null, firm, false, "register", "tax");
        conflict("cancelled-but-taxed", firm, null, firm, true, "register", "tax");
    }

    private void conflict(String kind, long subject, Long place, Long enterprise, boolean taxed, String... sources) {
        String streets = place == null ? "{}" : "{" + TinyWorld.EAST + "}";
        String buildings = place == null ? "{}" : "{" + place + "}";
        String said = "{" + String.join(",", sources) + "}";
        long id = worker.client()
                .sql("""
                        insert into conflicts.ledger (kind, subject_id, what, fingerprint, sides, taxed, sources, building_ids, street_codes, enterprise_id)
                        values (?, ?, '', 'f', '[]', ?, ?::text[], ?::bigint[], ?::text[], ?) returning id
                        """)
                .params(kind, subject, taxed, said, buildings, streets)
                .param(enterprise)
                .query(Long.class)
                .single();
        worker.client()
                .sql("""
                        insert into conflicts.conflict (id, kind, version, subject_kind, subject_id, what, severity, taxed, sources, building_id,
                            enterprise_id, building_ids, street_codes, fingerprint, sides)
                        select id, kind, 1, ?, subject_id, what, 'low', taxed, sources, ?, enterprise_id, building_ids, street_codes, 'f', '[]'
                        from conflicts.ledger where id = ?
                        """)
                .param(place == null ? "enterprise" : "building")
                .param(place)
                .param(id)
                .update();
        worker.client()
                .sql("insert into conflicts.event (conflict_id, event, sides) values (?, 'opened', '[]')")
                .param(id)
                .update();
        worker.client()
                .sql(
                        "insert into conflicts.word (conflict_id, word, fingerprint, by_person, why) values (?, 'accepted', 'f', 'a', 'b')")
                .param(id)
                .update();
        worker.client()
                .sql(
                        "insert into conflicts.request (conflict_id, source, fingerprint, asked_by, due_on) values (?, 'tax', 'f', 'a', current_date)")
                .param(id)
                .update();
    }

    private List<String> seen(Scope scope) {
        List<String> kinds = kinds(scope, "conflict");
        for (String table : TABLES) {
            assertThat(kinds(scope, table)).as(table).isEqualTo(kinds);
        }
        for (String table : List.of("event", "word", "request")) {
            Integer rows = web.read(
                    scope,
                    jdbc -> jdbc.sql("select count(*) from conflicts." + table)
                            .query(Integer.class)
                            .single());
            assertThat(rows).as(table).isEqualTo(kinds.size());
        }
        return kinds;
    }

    private List<String> kinds(Scope scope, String table) {
        return web.read(
                scope,
                jdbc -> jdbc.sql("select kind from conflicts." + table + " order by kind")
                        .query(String.class)
                        .list());
    }

    @Test
    void the_district_sees_all_but_tax_without_the_right() {
        Scope office = Scope.district("office");
        assertThat(seen(office.withTax(TaxSight.BANDS)))
                .containsExactly("cancelled-but-taxed", "name", "vacant-but-lit");
        assertThat(seen(office.withTax(TaxSight.EXACT))).hasSize(3);
        assertThat(seen(office)).containsExactly("name", "vacant-but-lit");
    }

    @Test
    void a_department_sees_what_its_sources_are_part_of() {
        Scope district = Scope.district("department").withTax(TaxSight.BANDS);
        assertThat(seen(district.withSources(Set.of("tax")))).containsExactly("cancelled-but-taxed", "name");
        assertThat(seen(district.withSources(Set.of("power")))).containsExactly("vacant-but-lit");
        assertThat(seen(district.withSources(Set.of("housing")))).isEmpty();
    }

    @Test
    void others_see_their_streets_buildings_and_own_file() {
        Scope nobody = Scope.none().withPerson("somebody");
        assertThat(seen(nobody)).isEmpty();
        assertThat(seen(nobody.withRegions(Set.of(TinyWorld.EAST)))).containsExactly("vacant-but-lit");
        assertThat(seen(nobody.withRegions(Set.of(TinyWorld.WEST)))).isEmpty();
        assertThat(seen(nobody.withBuildings(Set.of(building)))).containsExactly("vacant-but-lit");
        assertThat(seen(nobody.withEnterprises(Set.of(firm)))).containsExactly("name");
        assertThat(seen(nobody.withEnterprises(Set.of(firm)).withTax(TaxSight.EXACT)))
                .containsExactly("cancelled-but-taxed", "name");
    }
}
