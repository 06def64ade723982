package org.sunmao.app.tenancy.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.jobs.Progress;
import org.sunmao.app.tenancy.Stay;
import org.sunmao.app.tenancy.Tenancies;
import org.sunmao.app.tenancy.Unit;
import org.sunmao.app.tenancy.UnitState;
import org.sunmao.app.testing.SunmaoDatabaseTest;
import org.sunmao.app.testing.TinyWorld;

/**
 * Two buildings. In the first, on the twelfth floor: a firm that renewed its lease, a unit called vacant, a unit that nobody speaks of
 * any more; on the second floor a tenant that no enterprise is linked to; in the basement a firm that left and came back.
 */
@SunmaoDatabaseTest
class TenanciesTest {

    private static final Scope ALL = Scope.district("lin");
    private static final LocalDate JANUARY = LocalDate.of(2025, 1, 31);
    private static final LocalDate FEBRUARY = LocalDate.of(2025, 2, 28);
    private static final LocalDate MARCH = LocalDate.of(2025, 3, 31);

    private static long tower;
    private static long other;
    private static long firm;

    private final Tenancies tenancies;
    private final WorkerDatabase database;

    TenanciesTest(WebDatabase web, WorkerDatabase worker) {
        this.database = worker;
        this.tenancies = new JdbcTenancies(web);
    }

    @BeforeAll
    static void world(WorkerDatabase worker) {
        var world = new TinyWorld(worker).streets();
        int manager = world.source("tenants-1", "tenants");
        tower = world.building("望潮中心", TinyWorld.EAST, b -> with(b, "rentable_area_sqm", new BigDecimal("1000")));
        other = world.building("听涛大厦", TinyWorld.WEST);
        firm = world.enterprise("东街数据有限公司");
        world.places(firm, TinyWorld.EAST, tower);
        for (LocalDate day : List.of(JANUARY, FEBRUARY, MARCH)) {
            world.snapshot(world.delivery(manager, day + ".xlsx", day), tower, 3, 3);
        }
        units(world, manager);
        new Standing(worker).derive(Progress.UNWATCHED);
    }

    private static void units(TinyWorld world, int manager) {
        long renewed = world.unit(tower, "12", "1201", "300");
        long vacant = world.unit(tower, "12", "1202", "100");
        long silent = world.unit(tower, "12", "1203", "50");
        long unlinked = world.unit(tower, "2", "201", null);
        long cellar = world.unit(tower, "B1", "B101", "80");
        world.unit(tower, "12", "1201-1202", "400");
        world.unit(other, "1", "101", "10");
        long mention = world.mention(manager, "enterprise", Map.of("name", "某某科技"));
        world.spell(renewed, manager, s -> held(s, JANUARY, JANUARY, FEBRUARY, LocalDate.of(2022, 3, 1)));
        world.spell(renewed, manager, s -> held(s, FEBRUARY, MARCH, null, LocalDate.of(2025, 3, 1)));
        world.spell(vacant, manager, s -> seen(with(s, "holder", "vacant"), FEBRUARY, MARCH, null));
        world.spell(silent, manager, s -> held(s, JANUARY, JANUARY, FEBRUARY, null));
        world.spell(
                unlinked,
                manager,
                s -> seen(
                        with(with(with(s, "holder", "unlinked"), "mention_id", mention), "tenant_name", "某某科技"),
                        MARCH,
                        MARCH,
                        null));
        world.spell(cellar, manager, s -> held(s, JANUARY, JANUARY, FEBRUARY, null));
        world.spell(cellar, manager, s -> held(s, MARCH, MARCH, null, null));
    }

    private static Map<String, Object> held(
            Map<String, Object> spell, LocalDate first, LocalDate last, LocalDate missing, LocalDate lease) {
        return seen(
                with(with(with(spell, "holder", "enterprise"), "enterprise_id", firm), "lease_start", lease),
                first,
                last,
                missing);
    }

    private static Map<String, Object> seen(
            Map<String, Object> spell, LocalDate first, LocalDate last, LocalDate missing) {
        return with(with(with(spell, "first_seen", first), "last_seen", last), "first_missing", missing);
    }

    private static Map<String, Object> with(Map<String, Object> columns, String name, Object value) {
        columns.put(name, value);
        return columns;
    }

    @Test
    void units_stand_by_floor_from_the_top() {
        assertThat(tenancies.listUnits(ALL, tower))
                .filteredOn(unit -> !unit.former())
                .extracting(Unit::label)
                .containsExactly("1201", "1202", "1203", "201", "B101");
    }

    @Test
    void let_vacant_and_unknown_are_three_things() {
        assertThat(tenancies.listUnits(ALL, tower))
                .filteredOn(unit -> !unit.former())
                .extracting(Unit::state)
                .containsExactly(UnitState.LET, UnitState.VACANT, UnitState.UNKNOWN, UnitState.LET, UnitState.LET);
    }

    @Test
    void a_unit_that_was_divided_is_history_and_not_unknown() {
        assertThat(tenancies.listUnits(ALL, tower))
                .filteredOn(Unit::former)
                .extracting(Unit::label)
                .containsExactly("1201-1202");
    }

    @ParameterizedTest
    @CsvSource({"1203, 1203", "'1203,1207', '1203,1207'", "1203-1205, '1203,1204,1205'", "A座-2, A座-2", "12F, 12F"})
    void a_label_names_rooms(String label, String rooms) {
        String read = database.client()
                .sql("select array_to_string(tenancy.rooms(?), ',')")
                .param(label)
                .query(String.class)
                .single();

        assertThat(read).isEqualTo(rooms);
    }

    @Test
    void a_renewed_lease_is_one_stay_since_the_first() {
        List<Stay> stays = tenancies.listUnits(ALL, tower).get(0).stays();

        assertThat(stays).singleElement().satisfies(stay -> {
            assertThat(stay.since()).isEqualTo("2022-03-01");
            assertThat(stay.firstSeen()).isEqualTo(JANUARY);
            assertThat(stay.lastSeen()).isEqualTo(MARCH);
            assertThat(stay.current()).isTrue();
        });
    }

    @Test
    void a_firm_that_left_and_came_back_has_two_stays() {
        List<Stay> stays = tenancies.listUnits(ALL, tower).get(5).stays();

        assertThat(stays).extracting(Stay::firstSeen).containsExactly(MARCH, JANUARY);
        assertThat(stays).extracting(Stay::firstMissing).containsExactly(null, FEBRUARY);
        assertThat(stays).extracting(Stay::notBefore).containsExactly(FEBRUARY, null);
    }

    @Test
    void a_standing_adds_up_what_the_newest_lists_say() {
        var standing = tenancies.findStanding(ALL, tower).orElseThrow();

        assertThat(standing.asOf()).isEqualTo(MARCH);
        assertThat(List.of(standing.units(), standing.letUnits(), standing.vacantUnits(), standing.unknownUnits()))
                .containsExactly(5, 3, 1, 1);
        assertThat(standing.unsizedUnits()).isEqualTo(1);
        assertThat(standing.letSqm()).isEqualByComparingTo("380");
        assertThat(standing.vacantSqm()).isEqualByComparingTo("100");
        assertThat(standing.unknownSqm()).isEqualByComparingTo("520");
        assertThat(standing.occupancy()).isEqualByComparingTo("0.38");
        assertThat(standing.enterprises()).isEqualTo(1);
        assertThat(standing.inReview()).isEqualTo(1);
    }

    @Test
    void without_a_rentable_area_and_without_rows_nothing_is_made_up() {
        var standing = tenancies.findStanding(ALL, other).orElseThrow();

        assertThat(standing.asOf()).isNull();
        assertThat(standing.letSqm()).isNull();
        assertThat(standing.occupancy()).isNull();
        assertThat(standing.unknownUnits()).isEqualTo(1);
    }

    @Test
    void deriving_the_standing_again_changes_nothing(WorkerDatabase worker) {
        var step = new Standing(worker);
        String rows =
                "select coalesce(string_agg(xmin::text || ctid::text, ','), '') from tenancy.building_standing_current";
        String before = worker.client().sql(rows).query(String.class).single();

        step.derive(Progress.UNWATCHED);

        assertThat(worker.client().sql(rows).query(String.class).single()).isEqualTo(before);
    }

    @Test
    void the_stays_of_an_enterprise_say_where() {
        assertThat(tenancies.listStays(ALL, firm))
                .extracting(stay -> stay.buildingName() + " " + stay.unitLabel() + " " + stay.current())
                .containsExactly("望潮中心 B101 true", "望潮中心 1201 true", "望潮中心 1203 false", "望潮中心 B101 false");
    }

    @Test
    void a_steward_of_another_street_sees_no_units() {
        var west = Scope.none().withPerson("wang").withRegions(List.of(TinyWorld.WEST));

        assertThat(tenancies.listUnits(west, tower)).isEmpty();
        assertThat(tenancies.findStanding(west, tower)).isEmpty();
        assertThat(tenancies.listSnapshots(west, tower)).isEmpty();
        assertThat(tenancies.listStays(west, firm)).isEmpty();
        assertThat(tenancies.listUnits(west, other)).hasSize(1);
    }

    @Test
    void an_enterprise_sees_its_own_door_but_not_the_building() {
        var own = Scope.none().withPerson("firm").withEnterprises(List.of(firm));

        assertThat(tenancies.listUnits(own, tower)).isEmpty();
        assertThat(tenancies.listStays(own, firm)).hasSize(4).allSatisfy(stay -> {
            assertThat(stay.buildingOpen()).isFalse();
            assertThat(stay.buildingName()).isEqualTo("望潮中心");
        });
    }
}
