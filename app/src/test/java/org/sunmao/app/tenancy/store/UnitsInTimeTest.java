package org.sunmao.app.tenancy.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.tenancy.BuildingOnDay;
import org.sunmao.app.tenancy.LettingState;
import org.sunmao.app.tenancy.Stay;
import org.sunmao.app.tenancy.Tenancies;
import org.sunmao.app.tenancy.UnitOnDay;
import org.sunmao.app.testing.SunmaoDatabaseTest;
import org.sunmao.app.testing.TinyWorld;

/**
 * A building with lists for January, February, March and August. 1201 renewed its lease in March; 1202 was vacant and is let since
 * March; 1203-1204 was divided in March into 1203, which is let, and 1204, which is vacant; 1205 fell silent in March.
 */
@SunmaoDatabaseTest
class UnitsInTimeTest {

    private static final Scope ALL = Scope.district("lin");
    private static final LocalDate JANUARY = LocalDate.of(2025, 1, 31);
    private static final LocalDate FEBRUARY = LocalDate.of(2025, 2, 28);
    private static final LocalDate MARCH = LocalDate.of(2025, 3, 31);
    private static final LocalDate AUGUST = LocalDate.of(2025, 8, 31);

    private static long tower;
    private static long firm;

    private final Tenancies tenancies;
    private final WorkerDatabase worker;

    UnitsInTimeTest(WebDatabase web, WorkerDatabase worker) {
        this.tenancies = new JdbcTenancies(web);
        this.worker = worker;
    }

    @BeforeAll
    static void world(WorkerDatabase worker) {
        var world = new TinyWorld(worker).streets();
        int manager = world.source("tenants-1", "tenants");
        tower = world.building("望潮中心", TinyWorld.EAST);
        firm = world.enterprise("东街数据有限公司");
        long stray = world.enterprise("某某贸易", e -> with(e, "status", "provisional"));
        for (LocalDate day : List.of(JANUARY, FEBRUARY, MARCH, AUGUST)) {
            world.snapshot(world.delivery(manager, day + ".xlsx", day), tower, 3, 3);
        }
        long renewed = world.unit(tower, "12", "1201", "300");
        long taken = world.unit(tower, "12", "1202", "100");
        long whole = world.unit(tower, "12", "1203-1204", "200");
        long half = world.unit(tower, "12", "1203", null);
        long rest = world.unit(tower, "12", "1204", "90");
        long silent = world.unit(tower, "12", "1205", "50");
        world.spell(renewed, manager, s -> renewed(held(s, firm, JANUARY, AUGUST, null)));
        world.spell(taken, manager, s -> seen(with(s, "holder", "vacant"), JANUARY, FEBRUARY, MARCH));
        world.spell(taken, manager, s -> held(s, stray, MARCH, AUGUST, null));
        world.spell(whole, manager, s -> held(s, firm, JANUARY, FEBRUARY, MARCH));
        world.spell(half, manager, s -> with(held(s, firm, MARCH, AUGUST, null), "area_sqm", 110));
        world.spell(rest, manager, s -> seen(with(s, "holder", "vacant"), MARCH, AUGUST, null));
        world.spell(silent, manager, s -> held(s, firm, JANUARY, FEBRUARY, MARCH));
    }

    private static Map<String, Object> renewed(Map<String, Object> spell) {
        spell.put("lease_start", LocalDate.of(2025, 3, 1));
        spell.put("lease_end", LocalDate.of(2028, 2, 28));
        spell.put("terms_said", "{2025-01-31,2025-03-31}");
        spell.put("terms_start", "{2022-03-01,2025-03-01}");
        spell.put("terms_end", "{2025-02-28,2028-02-28}");
        return spell;
    }

    private static Map<String, Object> held(
            Map<String, Object> spell, long enterprise, LocalDate first, LocalDate last, LocalDate missing) {
        return seen(with(with(spell, "holder", "enterprise"), "enterprise_id", enterprise), first, last, missing);
    }

    private static Map<String, Object> seen(
            Map<String, Object> spell, LocalDate first, LocalDate last, LocalDate missing) {
        return with(with(with(spell, "first_seen", first), "last_seen", last), "first_missing", missing);
    }

    private static Map<String, Object> with(Map<String, Object> columns, String name, Object value) {
        columns.put(name, value);
        return columns;
    }

    private Map<String, LettingState> states(LocalDate day) {
        BuildingOnDay onDay = tenancies.getOnDay(ALL, tower, day);
        var states = new LinkedHashMap<String, LettingState>();
        onDay.units().forEach(unit -> states.put(unit.label(), unit.state(day)));
        return states;
    }

    @Test
    void a_month_shows_the_division_and_the_holders_of_then() {
        assertThat(states(FEBRUARY))
                .containsExactly(
                        entry("1201", LettingState.ENDS),
                        entry("1202", LettingState.VACANT),
                        entry("1203-1204", LettingState.LET),
                        entry("1205", LettingState.LET));
        assertThat(states(MARCH))
                .containsExactly(
                        entry("1201", LettingState.LET),
                        entry("1202", LettingState.PROVISIONAL),
                        entry("1203", LettingState.LET),
                        entry("1204", LettingState.VACANT),
                        entry("1205", LettingState.UNKNOWN));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-31, 2022-03-01, 2025-02-28",
        "2025-02-28, 2022-03-01, 2025-02-28",
        "2025-03-31, 2025-03-01, 2028-02-28"
    })
    void a_lease_is_told_as_it_was_said_by_then(LocalDate day, LocalDate start, LocalDate end) {
        Stay stay = tenancies.getOnDay(ALL, tower, day).units().get(0).stays().get(0);

        assertThat(stay.leaseStart()).isEqualTo(start);
        assertThat(stay.leaseEnd()).isEqualTo(end);
        assertThat(stay.source()).isEqualTo("tenants-1");
    }

    @Test
    void a_unit_without_an_area_of_its_own_has_that_of_its_holder() {
        assertThat(tenancies.getOnDay(ALL, tower, MARCH).units())
                .filteredOn(unit -> unit.label().equals("1203"))
                .extracting(UnitOnDay::areaSqm)
                .singleElement()
                .satisfies(area -> assertThat(area).isEqualByComparingTo("110"));
    }

    @ParameterizedTest
    @CsvSource({"2025-06-01, 2025-03-31", "2025-06-02, ", "2024-12-31, ", "2025-10-31, 2025-08-31"})
    void a_list_speaks_for_sixty_two_days(LocalDate day, LocalDate listDay) {
        BuildingOnDay onDay = tenancies.getOnDay(ALL, tower, day);

        assertThat(onDay.listDay()).isEqualTo(listDay);
        if (listDay == null) {
            assertThat(onDay.units())
                    .extracting(unit -> unit.state(day))
                    .hasSize(5)
                    .containsOnly(LettingState.UNKNOWN);
        }
    }

    @ParameterizedTest
    @CsvSource({"2025-01-31", "2025-02-28", "2025-03-31", "2025-04-30", "2025-05-31", "2025-07-31", "2025-08-31"})
    void the_plan_and_the_measures_agree_on_what_is_let_and_vacant(LocalDate day) {
        Map<Boolean, Long> measured = worker
                .client()
                .sql("select let, count(*) as units from measures.unit_states(array[cast(? as date)]) group by let")
                .param(day)
                .query((row, n) -> Map.entry(row.getBoolean("let"), row.getLong("units")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        List<UnitOnDay> units = tenancies.getOnDay(ALL, tower, day).units();

        assertThat(units.stream()
                        .filter(unit -> unit.state(day) == LettingState.VACANT)
                        .count())
                .isEqualTo(measured.getOrDefault(false, 0L));
        assertThat(units.stream()
                        .filter(unit -> unit.stays().stream().anyMatch(Stay::held))
                        .count())
                .isEqualTo(measured.getOrDefault(true, 0L));
    }

    @Test
    void a_steward_of_another_street_sees_nothing_of_it() {
        var west = Scope.none().withPerson("wang").withRegions(List.of(TinyWorld.WEST));

        BuildingOnDay onDay = tenancies.getOnDay(west, tower, MARCH);

        assertThat(onDay.units()).isEmpty();
        assertThat(onDay.listDay()).isNull();
    }

    /** What is read for a span of days is what is read for each of them. */
    @Test
    void severalDaysAtOnce() {
        List<LocalDate> days = LocalDate.of(2024, 11, 1)
                .datesUntil(LocalDate.of(2025, 12, 1), Period.ofDays(9))
                .toList();

        assertThat(tenancies.listOnDays(ALL, tower, days))
                .isEqualTo(days.stream()
                        .map(day -> tenancies.getOnDay(ALL, tower, day))
                        .toList())
                .anyMatch(onDay -> onDay.listDay() == null)
                .anyMatch(onDay -> onDay.listDay() != null);
        assertThat(tenancies.listOnDays(ALL, tower, List.of())).isEmpty();
    }

    @Test
    void oneUnitIsThatOfTheList() {
        assertThat(tenancies.listUnits(ALL, tower))
                .isNotEmpty()
                .allSatisfy(unit ->
                        assertThat(tenancies.findUnit(ALL, tower, unit.id())).contains(unit));
        assertThat(tenancies.findUnit(
                        ALL, tower + 1, tenancies.listUnits(ALL, tower).get(0).id()))
                .isEmpty();
    }
}
