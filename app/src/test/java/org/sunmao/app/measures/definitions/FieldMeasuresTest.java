package org.sunmao.app.measures.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.foundation.TaxSight;
import org.sunmao.app.measures.Figure;
import org.sunmao.app.measures.Finding;
import org.sunmao.app.measures.LeftOut;
import org.sunmao.app.measures.Measure;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.Reading;
import org.sunmao.app.measures.Settings;
import org.sunmao.app.measures.TinyDistrict;
import org.sunmao.app.measures.derive.Lattice;
import org.sunmao.app.testing.SunmaoDatabaseTest;

/** Over 100 million a month, grades, churn and stays, in districts that can be reckoned by hand. */
@SunmaoDatabaseTest
class FieldMeasuresTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final LocalDate LIST = LocalDate.of(2026, 10, 25);
    private static final Scope OFFICE = Scope.district("office").withTax(TaxSight.EXACT);
    private static final Scope DEPARTMENT = Scope.district("department").withTax(TaxSight.BANDS);
    private static final long MILLION_YUAN = 100_000_000L;

    private final WebDatabase web;
    private final WorkerDatabase worker;
    private TinyDistrict district;
    private String street;

    FieldMeasuresTest(WebDatabase web, WorkerDatabase worker) {
        this.web = web;
        this.worker = worker;
        this.district = new TinyDistrict(worker);
    }

    @BeforeEach
    void oneStreet() {
        TinyDistrict.wipe(worker);
        district = new TinyDistrict(worker);
        street = district.street("990101001");
    }

    private Asking as(Scope scope, Measure measure) {
        return new Asking(web, measure, scope);
    }

    private Finding byMonth(Scope scope) {
        Measure measure = new BuildingsOverHundredMillionMonthly();
        Settings settings = EveryMeasure.with(Settings.STANDARD, DistrictChoices.MONTHLY_100M_BY, "own-month");
        return web.read(
                scope, client -> measure.find(new Reading(client, scope, settings), MeasurePlace.DISTRICT, OCTOBER));
    }

    /** A building of three tenants who each pay this in October and this in each of the eleven months before. */
    private void taxed(String name, long october, long before) {
        long building = district.building(name, street, 1000);
        district.list(building, LIST);
        for (int i = 0; i < 3; i++) {
            long firm = district.enterprise(name + i);
            district.holds(firm, district.unit(building, 100), LIST);
            district.tax(firm, OCTOBER, october);
            for (int back = 1; back < 12; back++) {
                district.tax(firm, OCTOBER.minusMonths(back), before);
            }
        }
    }

    @Test
    void by_the_average_a_year_of_more_than_1200_million_makes_one_and_by_the_month_its_own_tax() {
        taxed("整年", 34 * MILLION_YUAN, 34 * MILLION_YUAN);
        taxed("一个月", 34 * MILLION_YUAN, 0);
        taxed("刚好", 40 * MILLION_YUAN, 400 * MILLION_YUAN / 11 / 1000 * 1000 - 40 * MILLION_YUAN / 11);
        Lattice.publish(worker);

        var average = as(OFFICE, new BuildingsOverHundredMillionMonthly());
        assertThat(average.names(OCTOBER, "counted")).containsExactly("整年");
        average.assertRowsBehind(OCTOBER);
        assertThat(byMonth(OFFICE).figure().known()).isEqualByComparingTo("3");
        assertThat(byMonth(DEPARTMENT).figure().unknownWhy()).isEqualTo("month-not-published");
        assertThat(as(DEPARTMENT, new BuildingsOverHundredMillionMonthly()).value(OCTOBER))
                .isEqualTo("1");
        assertThat(as(Scope.district("member"), new BuildingsOverHundredMillionMonthly())
                        .find(OCTOBER)
                        .figure()
                        .unknownWhy())
                .isEqualTo("no-tax-right");
    }

    private long graded(String name, String grade, String standard) {
        long building = district.building(name, street, 1000);
        district.graded(building, grade, standard);
        return building;
    }

    @Test
    void a_grade_counts_with_its_standard_and_is_pointed_out_without() {
        graded("云楼", "超甲级", "GB/T 39069-2020");
        graded("海楼", "甲级", "DB5101/T 25-2018");
        graded("山楼", "甲级", null);
        long silent = graded("石楼", null, null);

        Finding finding = as(OFFICE, new BuildingsGraded()).find(OCTOBER);
        assertThat(finding.figure().known()).isEqualByComparingTo("0.5");
        assertThat(finding.figure().amount("grade-super")).isEqualByComparingTo("1");
        assertThat(finding.figure().amount("grade-a")).isEqualByComparingTo("1");
        assertThat(finding.leftOut())
                .contains(LeftOut.of("grade-without-standard", 1), LeftOut.of("grade-not-told", 1));
        assertThat(as(OFFICE, new BuildingsGraded())
                        .find(MeasurePlace.building(silent), OCTOBER)
                        .figure()
                        .unknownWhy())
                .isEqualTo("no-grade-told");
    }

    private void lists(long building, int months) {
        for (int back = 0; back < months; back++) {
            district.list(building, LIST.minusMonths(back));
        }
    }

    @Test
    void churn_is_who_left_in_a_year_by_the_mean_of_who_was_there() {
        long tower = district.building("甲楼", street, 1000);
        lists(tower, 14);
        for (int i = 0; i < 3; i++) {
            district.holds(district.enterprise("留下" + i), district.unit(tower, 100), LIST.minusMonths(13));
        }
        district.holds(
                district.enterprise("走了"),
                district.unit(tower, 100),
                LIST.minusMonths(13),
                LIST.minusMonths(4),
                null,
                null);
        district.holds(
                district.enterprise("早走了"),
                district.unit(tower, 100),
                LIST.minusMonths(13),
                LIST.minusMonths(12),
                null,
                null);
        long house = district.building("乙楼", street, 1000);
        lists(house, 5);
        district.holds(
                district.enterprise("乙"),
                district.unit(house, 100),
                LIST.minusMonths(4),
                LIST.minusMonths(1),
                null,
                null);

        var churn = as(OFFICE, new Churn());
        // One left; four were there at the end of October 2025, three are now.
        assertThat(churn.value(OCTOBER)).isEqualTo("0.285714");
        assertThat(churn.names(OCTOBER, "counted")).containsExactly("走了");
        assertThat(churn.find(MeasurePlace.building(house), OCTOBER).figure())
                .isEqualTo(Figure.unknown("no-year-of-lists"));
        churn.assertRowsBehind(OCTOBER);
        assertThat(churn.value(OCTOBER.minusMonths(2))).isNull();
    }

    @Test
    void a_stay_begins_with_the_list_or_the_lease_and_whom_the_first_list_names_is_counted_apart() {
        long tower = district.building("甲楼", street, 1000);
        lists(tower, 10);
        LocalDate first = LIST.minusMonths(9);
        district.holds(district.enterprise("本来就在"), district.unit(tower, 100), first);
        long known = district.enterprise("有起租日");
        district.holds(known, district.unit(tower, 100), first, LIST.minusMonths(3), LocalDate.of(2026, 1, 1), null);
        // It goes on in another unit: one stay.
        district.holds(known, district.unit(tower, 100), LIST.minusMonths(3), null, null, null);
        district.holds(district.enterprise("后来"), district.unit(tower, 100), LIST.minusMonths(2));
        district.holds(
                district.enterprise("来了又走"),
                district.unit(tower, 100),
                LIST.minusMonths(6),
                LIST.minusMonths(1),
                null,
                null);

        var stay = as(OFFICE, new AverageStay());
        // 303 days since 1 January and 67 since 25 August.
        assertThat(stay.value(OCTOBER)).isEqualTo("185");
        assertThat(stay.names(OCTOBER, "stay-since-first-list")).containsExactly("本来就在");
        stay.assertRowsBehind(OCTOBER);
        var ended = as(OFFICE, new AverageStayEnded());
        assertThat(ended.value(OCTOBER)).isEqualTo("153");
        assertThat(ended.names(OCTOBER, "counted")).containsExactly("来了又走");
        ended.assertRowsBehind(OCTOBER);
    }

    @Test
    void a_stay_goes_on_in_the_building_that_another_became() {
        LocalDate change = LIST.minusMonths(2);
        LocalDate since = LIST.minusMonths(6);
        long old = district.building("旧楼", street, 1000);
        long successor = district.building("新楼", street, 1000);
        for (int back = 3; back < 10; back++) {
            district.list(old, LIST.minusMonths(back));
        }
        lists(successor, 3);
        long firm = district.enterprise("一直在");
        district.holds(firm, district.unit(old, 100), since, change, null, null);
        long unit = district.unit(successor, 100);
        district.holds(firm, unit, change);
        worker.client()
                .sql("update tenancy.spell_current set held_since = ? where unit_id = ?")
                .params(since, unit)
                .update();
        worker.client()
                .sql(
                        "update places.building_current set from_day = case when id = ? then cast(? as date) end,"
                                + " until_day = case when id = ? then cast(? as date) end, changed = array[cast(? as date)] where id in (?, ?)")
                .params(successor, change, old, change, change, old, successor)
                .update();

        var stay = as(OFFICE, new AverageStay());
        // From 25 April to 31 July in the one, to 31 October in the other.
        assertThat(stay.value(OCTOBER.minusMonths(3))).isEqualTo("97");
        assertThat(stay.value(OCTOBER)).isEqualTo("189");
        stay.assertRowsBehind(OCTOBER);
        assertThat(as(OFFICE, new AverageStayEnded()).find(OCTOBER).figure().unknownWhy())
                .isEqualTo("no-stay-known");
    }

    @ParameterizedTest
    @CsvSource({"2026-08, 26", "2026-10, 87"})
    void a_stay_grows_from_day_to_day(YearMonth month, String days) {
        long tower = district.building("甲楼", street, 1000);
        lists(tower, 5);
        district.holds(district.enterprise("后来"), district.unit(tower, 100), LocalDate.of(2026, 8, 5));
        assertThat(as(OFFICE, new AverageStay()).value(month)).isEqualTo(days);
        assertThat(web.read(
                                OFFICE,
                                client -> new AverageStay()
                                        .listFigures(
                                                new Reading(client, OFFICE), MeasurePlace.DISTRICT, List.of(month)))
                        .get(month)
                        .known())
                .isEqualByComparingTo(days);
    }
}
