package org.sunmao.app.measures.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Clocks;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.measures.TinyDistrict;
import org.sunmao.app.measures.definitions.RentAttack.Line;
import org.sunmao.app.testing.SunmaoDatabaseTest;

/**
 * Somebody behind masks who wants a tenant's rent, and knows all but the rents: who holds which unit with which area in which month, whose rent the lists
 * tell, how figures are made, and even the sums before they are rounded. Whatever can be computed of all cells of all months, of streets and
 * district, as agreed and effective, is about three tenants and three buildings or more.
 */
@SunmaoDatabaseTest
class RentAttackTest {

    private static final Scope MASKED = Scope.district("department");
    private static final YearMonth FIRST = YearMonth.of(2025, 9);
    private static final int MONTHS = 12;

    private final WebDatabase web;
    private final WorkerDatabase worker;

    RentAttackTest(WebDatabase web, WorkerDatabase worker) {
        this.web = web;
        this.worker = worker;
    }

    /** What is told of a month: the unrounded sum's leases stand behind it. */
    private record Cell(YearMonth month, @Nullable String street, BigDecimal rent) {}

    private static LocalDate end(int month) {
        return FIRST.plusMonths(month).atEndOfMonth();
    }

    /**
     * Three streets of a large, a middle and a small number of leases; tenants come and go month by month, mostly one at a time, some have rents anew, some
     * weeks without rent, some of these no end that is known; some hold units in two streets.
     */
    private void build(Random random) {
        TinyDistrict.wipe(worker);
        var district = new TinyDistrict(worker);
        for (int street = 1; street <= 3; street++) {
            district.street("99010100" + street);
        }
        var buildings = new ArrayList<Long>();
        for (int n = 0; n < 12; n++) {
            long building = district.building("楼" + n, "99010100" + (n < 6 ? 1 : n < 10 ? 2 : 3), 5000);
            for (int month = 0; month < MONTHS; month++) {
                district.list(building, end(month));
            }
            buildings.add(building);
        }
        var tenants = new ArrayList<Long>();
        for (int n = 0; n < 45; n++) {
            tenants.add(district.enterprise("公司" + n));
        }
        for (int n = 0; n < 60; n++) {
            int from = n < 25 ? 0 : random.nextInt(MONTHS);
            int until = from + 1 + random.nextInt(2 * MONTHS);
            long unit = district.unit(buildings.get(random.nextInt(buildings.size())), 50 + random.nextInt(400));
            int area = 50 + 10 * random.nextInt(40);
            LocalDate begins = end(from).minusDays(20);
            district.holds(
                    tenants.get(random.nextInt(tenants.size())),
                    unit,
                    end(from),
                    until < MONTHS ? end(until) : null,
                    begins,
                    area);
            int kind = random.nextInt(10);
            district.rent(
                    unit,
                    (200 + random.nextInt(700)) / 100.0 + " sqm-day",
                    kind < 5 ? null : "60 days",
                    kind < 8 ? begins.plusYears(3) : null);
        }
    }

    private List<Line> lines(String sql, Object... parameters) {
        return worker.client()
                .sql(sql)
                .params(parameters)
                .query(RentAttackTest::line)
                .list();
    }

    private static Line line(ResultSet row, int n) throws SQLException {
        return new Line(
                row.getString("street"),
                row.getLong("building"),
                row.getLong("unit"),
                row.getLong("who"),
                row.getBigDecimal("area"),
                row.getBigDecimal("face"),
                row.getBigDecimal("effective"));
    }

    /** The leases behind what is told of a month, as the attacker reckons them out. */
    private List<List<Line>> released() {
        var months = new ArrayList<List<Line>>();
        for (int month = 0; month < MONTHS; month++) {
            var sql = new StringBuilder("null::measures.rent_line[]");
            for (int until = 0; until <= month; until++) {
                sql.insert(0, "measures.rent_step('" + end(until) + "', ")
                        .append(", measures.rent_lines('" + end(until) + "'))");
            }
            months.add(lines("select * from unnest(" + sql + ")"));
        }
        return months;
    }

    private List<Cell> told(Scope scope, boolean effective) {
        var days = new ArrayList<String>();
        for (int month = 0; month < MONTHS; month++) {
            days.add(end(month).toString());
        }
        return web.read(
                scope,
                client -> client.sql("select * from measures.rent_cells(cast(? as date[]), ?) order by day, street")
                        .params("{" + String.join(",", days) + "}", effective)
                        .query((row, n) -> new Cell(
                                YearMonth.from(row.getObject("day", LocalDate.class)),
                                row.getString("street"),
                                row.getBigDecimal("rent")))
                        .list());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void no_combination_of_what_is_told_is_about_fewer_than_three_tenants_or_buildings(long seed) {
        build(new Random(seed));
        List<List<Line>> released = released();
        var attack = new RentAttack();
        int cells = 0;
        for (boolean effective : new boolean[] {false, true}) {
            List<Cell> told = told(MASKED, effective);
            for (Cell cell : told) {
                List<Line> behind =
                        released.get((int) FIRST.until(cell.month(), java.time.temporal.ChronoUnit.MONTHS)).stream()
                                .filter(line ->
                                        cell.street() == null || cell.street().equals(line.street()))
                                .filter(line -> !effective || line.effective() != null)
                                .toList();
                // What the attacker takes for the leases behind a figure is what is behind it.
                assertThat(RentAttack.mean(behind, effective)).isEqualByComparingTo(cell.rent());
                attack.knows(behind, effective);
            }
            cells += told.size();
        }
        assertThat(cells).as("figures that are told").isGreaterThan(2 * MONTHS);
        assertThat(attack.smallGroups(Line::who)).as("tenants").isEmpty();
        assertThat(attack.smallGroups(Line::building)).as("buildings").isEmpty();
    }

    /** The attack finds what there is to find: were each month told for itself, wherever three stand behind it, rents could be computed. */
    @Test
    void the_same_attack_on_months_that_are_told_for_themselves_finds_single_tenants() {
        build(new Random(1));
        var attack = new RentAttack();
        for (int month = 0; month < MONTHS; month++) {
            List<Line> all = lines("select * from unnest(measures.rent_lines(?))", end(month));
            attack.knows(all, false);
        }
        assertThat(attack.smallGroups(Line::who)).isNotEmpty();
    }

    @Test
    void neither_clock_gives_another_figure_to_subtract() {
        build(new Random(7));
        List<Cell> now = told(MASKED, false);
        assertThat(now).isNotEmpty();
        for (int month = 3; month < MONTHS; month++) {
            LocalDate day = end(month).minusDays(12);
            assertThat(told(MASKED.withClocks(new Clocks(day, null, 0)), false)).isEqualTo(now);
            assertThat(told(MASKED.withClocks(new Clocks(null, java.time.Instant.now(), 1)), false))
                    .isEmpty();
        }
    }

    /** Other roles, and stewards of one street, are told the same figures or fewer of them. */
    @Test
    void two_readers_have_nothing_to_compare() {
        build(new Random(8));
        List<Cell> now = told(MASKED, false);
        assertThat(told(Scope.district("leader"), false)).isEqualTo(now);
        assertThat(told(Scope.none().withPerson("steward").withRegions(java.util.Set.of("990101001")), false))
                .isEqualTo(now);
        assertThat(told(Scope.none(), false)).isEmpty();
    }
}
