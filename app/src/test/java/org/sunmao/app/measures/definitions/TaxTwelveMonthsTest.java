package org.sunmao.app.measures.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.foundation.TaxSight;
import org.sunmao.app.measures.Figure;
import org.sunmao.app.measures.Finding;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.Part;
import org.sunmao.app.measures.Reading;
import org.sunmao.app.measures.RowsWanted;
import org.sunmao.app.measures.TinyDistrict;
import org.sunmao.app.testing.SunmaoDatabaseTest;

@SunmaoDatabaseTest
class TaxTwelveMonthsTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final LocalDate LIST = LocalDate.of(2026, 10, 25);
    private static final Scope OFFICE = Scope.district("office").withTax(TaxSight.EXACT);
    private static final Scope DEPARTMENT = Scope.district("department").withTax(TaxSight.BANDS);
    private static final Scope MEMBER = Scope.district("member");

    private final WebDatabase web;
    private final WorkerDatabase worker;
    private final TaxTwelveMonths measure = new TaxTwelveMonths();
    private TinyDistrict district;
    private String harbour;
    private String hill;
    private long tower;

    TaxTwelveMonthsTest(WebDatabase web, WorkerDatabase worker) {
        this.web = web;
        this.worker = worker;
        this.district = new TinyDistrict(worker);
    }

    @BeforeEach
    void twoStreetsAndATower() {
        TinyDistrict.wipe(worker);
        district = new TinyDistrict(worker);
        harbour = district.street("990101001");
        hill = district.street("990101002");
        tower = district.building("甲楼", harbour, 1000);
        district.list(tower, LIST);
    }

    private void paysEveryMonth(long enterprise, int months, long fen) {
        for (int back = 0; back < months; back++) {
            district.tax(enterprise, OCTOBER.minusMonths(back), fen);
        }
    }

    private Finding ask(Scope scope, MeasurePlace place) {
        return web.read(scope, client -> measure.find(new Reading(client, scope), place, OCTOBER));
    }

    private static @Nullable Figure part(Finding finding, int breakdown, MeasurePlace place) {
        return finding.breakdowns().get(breakdown).parts().stream()
                .filter(p -> p.place().equals(place))
                .map(Part::figure)
                .findFirst()
                .orElse(null);
    }

    @Test
    void twelve_months_are_added_up_and_no_thirteenth() {
        paysEveryMonth(district.enterprise("甲公司"), 14, 100);
        assertThat(ask(OFFICE, MeasurePlace.DISTRICT).figure().known()).isEqualByComparingTo("1200");
    }

    @Test
    void a_missing_month_is_named_and_the_sum_is_not_known() {
        long firm = district.enterprise("甲公司");
        for (int back : List.of(0, 1, 2, 3, 5, 6, 7, 8, 9, 10, 11)) {
            district.tax(firm, OCTOBER.minusMonths(back), 100);
        }
        Finding finding = ask(OFFICE, MeasurePlace.DISTRICT);
        assertThat(finding.figure().isKnown()).isFalse();
        assertThat(finding.figure().unknownWhy()).isEqualTo("months-missing");
        assertThat(finding.missing()).containsExactly(YearMonth.of(2026, 6));
        assertThat(finding.figure().amount("delivered-sum")).isEqualByComparingTo("1100");
    }

    @Test
    void an_enterprise_in_two_buildings_counts_at_the_one_with_its_largest_area() {
        long other = district.building("乙楼", hill, 1000);
        district.list(other, LIST);
        long both = district.enterprise("两地公司");
        paysEveryMonth(both, 12, 100);
        district.holds(both, district.unit(tower, 100), LIST);
        district.holds(both, district.unit(other, 80), LIST);
        district.holds(both, district.unit(other, 80), LIST);
        paysEveryMonth(district.enterprise("不在楼里的公司"), 12, 7);

        Finding finding = ask(OFFICE, MeasurePlace.DISTRICT);

        assertThat(finding.figure().known()).isEqualByComparingTo("1284");
        assertThat(part(finding, 0, MeasurePlace.street(harbour)).known()).isZero();
        assertThat(part(finding, 0, MeasurePlace.street(hill)).known()).isEqualByComparingTo("1200");
        assertThat(part(finding, 1, MeasurePlace.building(other)).known()).isEqualByComparingTo("1200");
        assertThat(finding.breakdowns().get(0).reconciling()).isEqualByComparingTo("84");
        assertThat(finding.breakdowns().get(0).reconcilingWhy()).isEqualTo("not-present");
        assertThat(ask(OFFICE, MeasurePlace.street(hill)).figure().known()).isEqualByComparingTo("1200");
    }

    @Test
    void a_refund_larger_than_the_tax_keeps_its_sign() {
        paysEveryMonth(district.enterprise("退税公司"), 12, -50);
        assertThat(ask(OFFICE, MeasurePlace.DISTRICT).figure().known()).isEqualByComparingTo("-600");
    }

    @Test
    void the_rows_are_for_those_with_the_exact_right_only() {
        paysEveryMonth(district.enterprise("甲公司"), 12, 100);
        assertThat(rows(OFFICE)).isEqualTo(1);
        assertThat(rows(DEPARTMENT)).isZero();
        assertThat(rows(MEMBER)).isZero();
    }

    private int rows(Scope scope) {
        return web.read(
                        scope,
                        client -> measure.listRows(
                                new Reading(client, scope),
                                MeasurePlace.DISTRICT,
                                OCTOBER,
                                new RowsWanted(RowsWanted.COUNTED, "", 50)))
                .rows()
                .size();
    }

    @Test
    void a_reader_without_tax_right_gets_no_figure_at_all() {
        paysEveryMonth(district.enterprise("甲公司"), 12, 100);
        district.cell(OCTOBER, "district", "", null, 1200L);
        Finding finding = ask(MEMBER, MeasurePlace.DISTRICT);
        assertThat(finding.figure().unknownWhy()).isEqualTo("no-tax-right");
        assertThat(finding.breakdowns()).isEmpty();
        assertThat(finding.rows()).isZero();
    }

    @Test
    void an_enterprise_with_the_exact_right_for_itself_adds_up_nobody() {
        long own = district.enterprise("甲公司");
        paysEveryMonth(own, 12, 100);
        Scope account = Scope.none()
                .withPerson("enterprise")
                .withEnterprises(Set.of(own))
                .withTax(TaxSight.EXACT);
        assertThat(ask(account, MeasurePlace.DISTRICT).figure().isKnown()).isFalse();
    }

    @Test
    void others_get_the_published_lattice_and_nothing_computed_from_it() {
        paysEveryMonth(district.enterprise("甲公司"), 12, 100);
        long other = district.building("乙楼", hill, 1000);
        publishedBefore("district", "", null);
        district.cell(OCTOBER, "district", "", null, 9_000L);
        district.cell(OCTOBER, "street", harbour, harbour, 5_000L);
        district.cell(OCTOBER, "street", hill, hill, null);
        district.cell(OCTOBER, "street", "none", null, null);
        district.cell(OCTOBER, "building", Long.toString(tower), harbour, 5_000L);
        district.cell(OCTOBER, "building", Long.toString(other), hill, null);

        Finding finding = ask(DEPARTMENT, MeasurePlace.DISTRICT);

        assertThat(finding.figure().known()).isEqualByComparingTo("9000");
        assertThat(part(finding, 0, MeasurePlace.street(harbour)).known()).isEqualByComparingTo("5000");
        assertThat(part(finding, 0, MeasurePlace.street(hill)).unknownWhy()).isEqualTo("withheld");
        assertThat(part(finding, 0, MeasurePlace.street(hill)).amounts()).isEmpty();
        assertThat(finding.breakdowns())
                .allSatisfy(b -> assertThat(b.reconciling()).isNull());
        assertThat(ask(DEPARTMENT, MeasurePlace.street(hill)).figure().unknownWhy())
                .isEqualTo("withheld");
        assertThat(ask(DEPARTMENT, MeasurePlace.building(other)).figure().unknownWhy())
                .isEqualTo("withheld");
    }

    @Test
    void a_steward_gets_the_cells_of_the_own_street() {
        publishedBefore("street", harbour, harbour);
        district.cell(OCTOBER, "district", "", null, 9_000L);
        district.cell(OCTOBER, "street", harbour, harbour, 5_000L);
        district.cell(OCTOBER, "street", hill, hill, 4_000L);
        Scope steward =
                Scope.none().withPerson("steward").withRegions(Set.of(harbour)).withTax(TaxSight.BANDS);
        assertThat(ask(steward, MeasurePlace.DISTRICT).figure().known()).isEqualByComparingTo("5000");
        assertThat(ask(steward, MeasurePlace.street(hill)).figure().isKnown()).isFalse();
    }

    /** The lattice has a cell for each of the eleven months before. */
    private void publishedBefore(String level, String place, @Nullable String street) {
        for (int back = 1; back < 12; back++) {
            district.cell(OCTOBER.minusMonths(back), level, place, street, 100L);
        }
    }

    @Test
    void a_published_sum_of_fewer_than_twelve_months_is_not_the_figure() {
        district.cell(OCTOBER, "district", "", null, 9_000L);
        Finding finding = ask(DEPARTMENT, MeasurePlace.DISTRICT);
        assertThat(finding.figure().unknownWhy()).isEqualTo("months-missing");
        assertThat(finding.missing()).hasSize(11);
        assertThat(finding.figure().amount("delivered-sum")).isEqualByComparingTo("9000");
    }

    @Test
    void where_nothing_was_published_every_month_is_missing() {
        Finding finding = ask(DEPARTMENT, MeasurePlace.DISTRICT);
        assertThat(finding.figure().isKnown()).isFalse();
        assertThat(finding.missing()).hasSize(12);
    }
}
