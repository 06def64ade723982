package org.sunmao.app.measures.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
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
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.RowsWanted;
import org.sunmao.app.measures.TinyDistrict;
import org.sunmao.app.measures.derive.Lattice;
import org.sunmao.app.testing.SunmaoDatabaseTest;

/** Which buildings are above the threshold, and that nobody learns from it what was withheld. */
@SunmaoDatabaseTest
class BuildingsOverHundredMillionTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final LocalDate LIST = LocalDate.of(2026, 10, 25);
    private static final Scope OFFICE = Scope.district("office").withTax(TaxSight.EXACT);
    private static final Scope DEPARTMENT = Scope.district("department").withTax(TaxSight.BANDS);
    private static final long MILLION_YUAN = 100_000_000L;

    private final WebDatabase web;
    private final WorkerDatabase worker;
    private final BuildingsOverHundredMillion measure = new BuildingsOverHundredMillion();
    private TinyDistrict district;
    private String street;

    BuildingsOverHundredMillionTest(WebDatabase web, WorkerDatabase worker) {
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

    /** A building whose tenants each pay this in twelve months. */
    private long building(String name, long... fenOfTwelveMonths) {
        long building = district.building(name, street, 1000);
        district.list(building, LIST);
        for (long fen : fenOfTwelveMonths) {
            long firm = district.enterprise(name + "的公司");
            district.holds(firm, district.unit(building, 100), LIST);
            district.tax(firm, OCTOBER, fen);
            for (int back = 1; back < 12; back++) {
                district.tax(firm, OCTOBER.minusMonths(back), 0);
            }
        }
        return building;
    }

    private Asking as(Scope scope) {
        return new Asking(web, measure, scope);
    }

    @ParameterizedTest
    @CsvSource({"9999999999, 0", "10000000000, 0", "10000000001, 1"})
    void more_than_the_threshold_is_over_it_and_exactly_it_is_not(long fen, String over) {
        building("甲楼", fen);
        Lattice.publish(worker);
        assertThat(as(OFFICE).value(OCTOBER)).isEqualTo(over);
        as(OFFICE).assertRowsBehind(OCTOBER);
    }

    @Test
    void an_enterprise_in_two_buildings_counts_where_its_area_is_largest() {
        long tower = building("甲楼", 60 * MILLION_YUAN, 30 * MILLION_YUAN);
        long house = building("乙楼", 60 * MILLION_YUAN);
        long both = district.enterprise("两地公司");
        district.holds(both, district.unit(tower, 100), LIST);
        district.holds(both, district.unit(house, 300), LIST);
        district.tax(both, OCTOBER, 50 * MILLION_YUAN);
        Lattice.publish(worker);
        assertThat(as(OFFICE).value(MeasurePlace.building(tower), OCTOBER)).isEqualTo("0");
        assertThat(as(OFFICE).value(MeasurePlace.building(house), OCTOBER)).isEqualTo("1");
        assertThat(as(OFFICE).value(OCTOBER)).isEqualTo("1");
    }

    @Test
    void whether_a_dominated_building_is_over_is_not_said_without_the_exact_right() {
        long even = building("均匀楼", 60 * MILLION_YUAN, 60 * MILLION_YUAN, 60 * MILLION_YUAN);
        long dominated = building("一家独大楼", 900 * MILLION_YUAN, MILLION_YUAN, MILLION_YUAN);
        long lonely = building("一家楼", 5 * MILLION_YUAN);
        building("小楼", MILLION_YUAN, MILLION_YUAN, MILLION_YUAN, MILLION_YUAN);
        building("另一座均匀楼", 50 * MILLION_YUAN, 50 * MILLION_YUAN, 50 * MILLION_YUAN, 50 * MILLION_YUAN);
        Lattice.publish(worker);

        assertThat(as(OFFICE).value(OCTOBER)).isEqualTo("3");
        Finding told = as(DEPARTMENT).find(OCTOBER);
        for (long building : List.of(dominated, lonely)) {
            assertThat(as(DEPARTMENT)
                            .find(MeasurePlace.building(building), OCTOBER)
                            .figure())
                    .isEqualTo(Figure.unknown("withheld"));
        }
        assertThat(as(DEPARTMENT).value(MeasurePlace.building(even), OCTOBER)).isIn("1", null);
        assertThat(told.leftOut()).anySatisfy(left -> assertThat(left.reason()).isEqualTo("tax-withheld"));
        assertThat(as(DEPARTMENT).names(OCTOBER, RowsWanted.COUNTED)).doesNotContain("一家独大楼", "一家楼");
        assertThat(as(DEPARTMENT)
                        .rows(MeasurePlace.DISTRICT, OCTOBER, "tax-withheld")
                        .columns())
                .containsExactly("building");
        as(DEPARTMENT).assertRowsBehind(OCTOBER);
    }

    @Test
    void what_others_are_told_is_the_same_whatever_a_withheld_building_pays() {
        Finding small = told(2 * MILLION_YUAN);
        Finding large = told(150 * MILLION_YUAN);
        assertThat(small.figure()).isEqualTo(Figure.of(2));
        assertThat(large.figure()).isEqualTo(small.figure());
        assertThat(large.leftOut()).isEqualTo(small.leftOut());
        assertThat(large.rows()).isEqualTo(small.rows());
        assertThat(large.coverage()).isEqualTo(small.coverage());
    }

    /** What a department is told when the only enterprise of a building pays this. */
    private Finding told(long fen) {
        oneStreet();
        building("一家楼", fen);
        building("甲楼", 60 * MILLION_YUAN, 60 * MILLION_YUAN, 60 * MILLION_YUAN);
        building("乙楼", 50 * MILLION_YUAN, 50 * MILLION_YUAN, 50 * MILLION_YUAN, 50 * MILLION_YUAN);
        building(
                "丙楼",
                900 * MILLION_YUAN,
                900 * MILLION_YUAN,
                900 * MILLION_YUAN,
                900 * MILLION_YUAN,
                900 * MILLION_YUAN);
        Lattice.publish(worker);
        return as(DEPARTMENT).find(OCTOBER);
    }

    @Test
    void without_tax_right_nothing_is_said_and_an_own_account_opens_nothing() {
        building("甲楼", 60 * MILLION_YUAN, 60 * MILLION_YUAN, 60 * MILLION_YUAN);
        Lattice.publish(worker);
        Finding member = as(Scope.district("member")).find(OCTOBER);
        assertThat(member.figure()).isEqualTo(Figure.unknown("no-tax-right"));
        assertThat(member.breakdowns()).isEmpty();
        assertThat(as(Scope.district("member")).counted(OCTOBER)).isEmpty();
        Scope account = Scope.none()
                .withPerson("enterprise")
                .withEnterprises(Set.of(1L))
                .withTax(TaxSight.EXACT);
        assertThat(as(account).value(OCTOBER)).isNull();
    }

    @Test
    void a_missing_month_is_named_and_the_number_is_not_known() {
        long tower = building("甲楼");
        long firm = district.enterprise("甲公司");
        district.holds(firm, district.unit(tower, 100), LIST);
        district.tax(firm, OCTOBER, 500 * MILLION_YUAN);
        Lattice.publish(worker);
        assertThat(as(OFFICE).find(OCTOBER).figure()).isEqualTo(Figure.unknown("months-missing"));
        assertThat(as(OFFICE).find(OCTOBER).missing()).hasSize(11);
    }

    @Test
    void a_building_without_a_list_is_not_below_but_not_known() {
        building("甲楼", 60 * MILLION_YUAN, 60 * MILLION_YUAN, 60 * MILLION_YUAN);
        long silent = district.building("无名单楼", street, 1000);
        Lattice.publish(worker);
        assertThat(as(OFFICE).find(MeasurePlace.building(silent), OCTOBER).figure())
                .isEqualTo(Figure.unknown("no-tenant-list"));
        assertThat(as(OFFICE).find(OCTOBER).leftOut()).containsExactly(LeftOut.of("no-tax-figure", 1));
        as(OFFICE).assertRowsBehind(OCTOBER);
    }
}
