package org.sunmao.app.front.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.foundation.TaxSight;
import org.sunmao.app.front.store.HolderFacts.Facts;
import org.sunmao.app.measures.TinyDistrict;
import org.sunmao.app.testing.SunmaoDatabaseTest;

@SunmaoDatabaseTest
class HolderFactsTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);
    private static final LocalDate EARLIER = LocalDate.of(2020, 1, 31);
    private static final Scope OFFICE = Scope.district("office").withTax(TaxSight.BANDS);

    private final HolderFacts facts;
    private final WorkerDatabase worker;
    private TinyDistrict district;
    private long tower;
    private long other;

    HolderFactsTest(WebDatabase web, WorkerDatabase worker) {
        this.facts = new HolderFacts(web);
        this.worker = worker;
        this.district = new TinyDistrict(worker);
    }

    @BeforeEach
    void build() {
        TinyDistrict.wipe(worker);
        district = new TinyDistrict(worker);
        tower = district.building("甲楼", null, null);
        other = district.building("乙楼", null, null);
        district.extract(MARCH);
        district.extract(JUNE);
    }

    private long holder(String name) {
        long enterprise = district.enterprise(name);
        district.holds(enterprise, district.unit(tower, 100), MARCH);
        return enterprise;
    }

    private Facts read(Scope scope) {
        return facts.read(scope, tower, List.of(EARLIER, MARCH, JUNE));
    }

    @Test
    void where_a_holder_is_registered_is_told_for_each_day() {
        long here = holder("本楼公司");
        district.registered(here, tower, MARCH, JUNE, "在营");
        long moved = holder("迁址公司");
        district.registered(moved, tower, MARCH, MARCH, "在营");
        district.registered(moved, other, JUNE, JUNE, "在营");
        long closed = holder("注销公司");
        district.registered(closed, tower, MARCH, JUNE, "注销");
        long doubtful = holder("待定公司");
        district.unsettled(doubtful, MARCH, JUNE);
        long left = holder("离册公司");
        district.registered(left, tower, MARCH, MARCH, "在营");
        long stranger = holder("外区公司");

        Facts known = read(OFFICE);

        assertThat(known.registered(here, tower, JUNE)).isEqualTo("here");
        assertThat(known.registered(moved, tower, MARCH)).isEqualTo("here");
        assertThat(known.registered(moved, tower, JUNE)).isEqualTo("district");
        assertThat(known.registered(closed, tower, JUNE)).isEqualTo("gone");
        assertThat(known.registered(doubtful, tower, JUNE)).isEqualTo("unsettled");
        assertThat(known.registered(left, tower, MARCH)).isEqualTo("here");
        assertThat(known.registered(left, tower, JUNE)).isEqualTo("outside");
        assertThat(known.registered(stranger, tower, JUNE)).isEqualTo("outside");
        assertThat(known.registered(here, tower, EARLIER)).isEqualTo("unsaid");
    }

    @Test
    void the_newest_band_of_a_year_is_told_and_none_without_the_right() {
        long firm = holder("纳税公司");
        district.tax(firm, YearMonth.of(2025, 4), 5_000_000L, null);
        district.tax(firm, YearMonth.of(2026, 5), 50_000_000L, null);

        Facts known = read(OFFICE);

        assertThat(known.band(firm, MARCH)).isEqualTo("10k-100k");
        assertThat(known.band(firm, JUNE)).isEqualTo("100k-1m");
        assertThat(known.band(firm, EARLIER)).isNull();
        assertThat(read(OFFICE.withTax(TaxSight.NONE)).band(firm, JUNE)).isNull();
    }

    @Test
    void of_a_building_that_is_not_open_nothing_is_known() {
        long firm = holder("本楼公司");
        district.registered(firm, tower, MARCH, JUNE, "在营");
        district.tax(firm, YearMonth.of(2026, 5), 50_000_000L, null);

        Facts known = read(
                Scope.none().withPerson("manager").withBuildings(List.of(other)).withTax(TaxSight.BANDS));

        assertThat(known.band(firm, JUNE)).isNull();
        assertThat(known.registered(firm, tower, JUNE)).isEqualTo("outside");
        assertThat(known.sections()).isEmpty();
    }
}
