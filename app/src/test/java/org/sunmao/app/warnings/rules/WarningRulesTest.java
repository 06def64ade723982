package org.sunmao.app.warnings.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunmao.app.database.DatabaseAccess;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.measures.TinyDistrict;
import org.sunmao.app.testing.SunmaoDatabaseTest;
import org.sunmao.app.warnings.WarningRule;
import org.sunmao.app.warnings.WarningRules;
import org.sunmao.app.warnings.watch.WarningWatch;

/** What the rules find in small districts, and what becomes of it from day to day. */
@SunmaoDatabaseTest
class WarningRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final LocalDate LIST = LocalDate.of(2026, 6, 15);

    private final WorkerDatabase worker;
    private final DatabaseAccess access;
    private TinyDistrict district;
    private long tower;

    WarningRulesTest(WorkerDatabase worker, DatabaseAccess access) {
        this.access = access;
        this.worker = worker;
        this.district = new TinyDistrict(worker);
    }

    @BeforeEach
    void build() {
        asOwner("truncate warnings.event, warnings.warning, warnings.look");
        TinyDistrict.wipe(worker);
        district = new TinyDistrict(worker);
        tower = district.building("甲楼", district.street("990101001"), 1000);
        district.list(tower, LIST);
    }

    private void asOwner(String sql) {
        try (Connection owner = DriverManager.getConnection(
                        access.url(), access.owner().user(), access.owner().password());
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int look(WarningRule rule, LocalDate day) {
        return new WarningWatch(worker, new WarningRules(List.of(rule))).look(day);
    }

    private List<String> held() {
        return told("select rule || ' ' || level || ' ' || state from warnings.warning where holds order by id");
    }

    private List<String> events() {
        return told("select event || ' ' || level from warnings.event order by id");
    }

    private List<String> told(String sql) {
        return worker.client().sql(sql).query(String.class).list();
    }

    private long tenant(LocalDate leaseEnd) {
        long firm = district.enterprise("某公司" + leaseEnd);
        district.holds(firm, district.unit(tower, 100), LIST);
        worker.client()
                .sql("update tenancy.spell_current set lease_end = ? where enterprise_id = ?")
                .params(leaseEnd, firm)
                .update();
        return firm;
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-30, 3",
        "2026-07-30, 3",
        "2026-07-31, 2",
        "2026-08-29, 2",
        "2026-08-30, 1",
        "2026-09-28, 1",
        "2026-09-29, 0",
        "2026-06-29, 0"
    })
    void a_lease_that_ends_is_told_ninety_sixty_and_thirty_days_before(LocalDate end, int level) {
        tenant(end);
        assertThat(look(new LeaseRules().leaseEnds(), DAY)).isEqualTo(level == 0 ? 0 : 1);
        assertThat(held()).isEqualTo(level == 0 ? List.of() : List.of("lease-ends " + level + " open"));
    }

    @Test
    void where_no_list_speaks_nothing_is_told_of_leases() {
        tenant(DAY.plusDays(10));
        assertThat(look(new LeaseRules().leaseEnds(), LIST.plusDays(63))).isZero();
    }

    @Test
    void a_lease_that_is_over_while_its_holder_is_still_named_is_told() {
        tenant(DAY.minusDays(1));
        tenant(DAY.minusDays(200));
        look(new LeaseRules().leaseOver(), DAY);
        assertThat(held()).containsExactlyInAnyOrder("lease-over 1 open", "lease-over 3 open");
    }

    @Test
    void what_becomes_worse_opens_again_and_what_is_over_ends() {
        tenant(DAY.plusDays(70));
        WarningRule rule = new LeaseRules().leaseEnds();
        look(rule, DAY);
        worker.client().sql("update warnings.warning set state = 'done'").update();
        look(rule, DAY.plusDays(1));
        assertThat(held()).containsExactly("lease-ends 1 done");
        look(rule, DAY.plusDays(45));
        assertThat(held()).containsExactly("lease-ends 3 open");
        worker.client()
                .sql("update tenancy.spell_current set lease_end = '2030-01-01'")
                .update();
        look(rule, DAY.plusDays(46));
        assertThat(held()).isEmpty();
        worker.client()
                .sql("update tenancy.spell_current set lease_end = ?")
                .param(DAY.plusDays(50))
                .update();
        look(rule, DAY.plusDays(46));
        assertThat(held()).containsExactly("lease-ends 3 open");
        assertThat(events()).containsExactly("found 1", "worse 3", "ended 3", "again 3");
    }

    @Test
    void an_earlier_day_changes_nothing() {
        tenant(DAY.plusDays(70));
        WarningRule rule = new LeaseRules().leaseEnds();
        look(rule, DAY);
        assertThat(look(rule, DAY.minusDays(1))).isEqualTo(-1);
        assertThat(look(rule, DAY)).isEqualTo(1);
        assertThat(events()).containsExactly("found 1");
    }

    @Test
    void a_postponed_warning_comes_back_on_its_day() {
        tenant(DAY.plusDays(20));
        WarningRule rule = new LeaseRules().leaseEnds();
        look(rule, DAY);
        worker.client()
                .sql("update warnings.warning set state = 'postponed', until_on = ?")
                .param(DAY.plusDays(7))
                .update();
        look(rule, DAY.plusDays(6));
        assertThat(held()).containsExactly("lease-ends 3 postponed");
        look(rule, DAY.plusDays(7));
        assertThat(held()).containsExactly("lease-ends 3 open");
    }

    @Test
    void vacancy_that_rises_by_a_tenth_is_told_and_a_small_building_is_not() {
        long unit = district.unit(tower, 900);
        long other = district.unit(tower, 150);
        long firm = district.enterprise("大户");
        district.list(tower, DAY.minusDays(100));
        district.holds(firm, unit, DAY.minusDays(100));
        district.holds(district.enterprise("小户"), other, DAY.minusDays(100), LIST, null, null);
        district.vacant(other, LIST);
        assertThat(look(new BuildingRules().vacancyRises(), DAY)).isEqualTo(1);
        assertThat(held()).containsExactly("vacancy-rises 1 open");
        assertThat(told("select facts ->> 'now' from warnings.warning")).containsExactly("0.1429");
        worker.client()
                .sql("update places.unit_current set area_sqm = 80 where id = ?")
                .param(unit)
                .update();
        assertThat(look(new BuildingRules().vacancyRises(), DAY)).isZero();
    }

    private void pays(long firm, long before, long now) {
        for (int month = 4; month <= 6; month++) {
            district.tax(firm, YearMonth.of(2025, month), before);
            district.tax(firm, YearMonth.of(2026, month), now);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1000000, 800000, 1",
        "1000000, 500000, 2",
        "1000000, 200000, 3",
        "1000000, 810000, 0",
        "900000, 100000, 0"
    })
    void tax_that_falls_is_told_in_three_steps(long before, long now, int level) {
        long firm = district.enterprise("纳税公司");
        pays(firm, before, now);
        look(new TaxRules().taxFalls(), DAY);
        assertThat(held()).isEqualTo(level == 0 ? List.of() : List.of("tax-falls " + level + " open"));
    }

    @ParameterizedTest
    @CsvSource({
        "1000000, 1200000, 1",
        "1000000, 1500000, 2",
        "1000000, 1800000, 3",
        "1000000, 1190000, 0",
        "100, 900000, 0"
    })
    void tax_that_jumps_is_told_in_three_steps(long before, long now, int level) {
        long firm = district.enterprise("纳税公司");
        pays(firm, before, now);
        look(new TaxRules().taxJumps(), DAY);
        assertThat(held()).isEqualTo(level == 0 ? List.of() : List.of("tax-jumps " + level + " open"));
    }

    @Test
    void a_month_that_was_not_delivered_is_no_fall() {
        long firm = district.enterprise("纳税公司");
        pays(firm, 2_000_000, 1_000_000);
        worker.client()
                .sql("delete from enterprises.tax_month_current where month = date '2026-06-01' and enterprise_id = ?")
                .param(firm)
                .update();
        long other = district.enterprise("另一公司");
        pays(other, 1_000_000, 1_000_000);
        look(new TaxRules().taxFalls(), DAY);
        assertThat(held()).isEmpty();
    }

    @Test
    void one_that_carries_a_building_is_told_by_steps_and_not_by_amounts() {
        long big = district.enterprise("龙头公司");
        long small = district.enterprise("小公司");
        district.holds(big, district.unit(tower, 100), LIST);
        district.holds(small, district.unit(tower, 100), LIST);
        district.tax(big, YearMonth.of(2026, 5), 90_000_000L);
        district.tax(small, YearMonth.of(2026, 5), 30_000_000L);
        look(new TaxRules().oneCarries(), DAY);
        assertThat(held()).containsExactly("one-carries 2 open");
        assertThat(told("select facts::text from warnings.warning").get(0))
                .contains("\"step\": 60")
                .doesNotContain("90000000", "0.75");
    }

    @Test
    void a_key_enterprise_whose_registered_place_changed_is_told_and_another_is_not() {
        long other = district.building("乙楼", null, null);
        long key = district.enterprise("龙头公司");
        long small = district.enterprise("小公司");
        for (long firm : List.of(key, small)) {
            district.registered(firm, tower, DAY.minusDays(200), DAY.minusDays(100), "在营");
            district.registered(firm, other, DAY.minusDays(20), DAY.minusDays(20), "在营");
        }
        district.tax(key, YearMonth.of(2026, 5), 100_000_000L);
        district.tax(small, YearMonth.of(2026, 5), 10_000_000L);
        look(new TaxRules().keyAddress(), DAY);
        assertThat(held()).containsExactly("key-address 1 open");
        assertThat(told("select enterprise_id::text from warnings.warning")).containsExactly(Long.toString(key));
    }

    @Test
    void a_source_is_overdue_when_pages_say_so() {
        int source = district.source("late-tiny", "tenants", "internal");
        worker.client()
                .sql("update evidence.source set cadence_days = 30 where id = ?")
                .param(source)
                .update();
        district.delivery(source, DAY.minusDays(60));
        assertThat(told("select 'x' from evidence.source where code = 'late-tiny'"))
                .hasSize(1);
        look(new SourceRules().sourceOverdue(), DAY);
        assertThat(told("select facts ->> 'source' from warnings.warning where facts ->> 'source' = 'late-tiny'"))
                .isEmpty();
        look(new SourceRules().sourceOverdue(), DAY.plusDays(1));
        assertThat(told("select level::text from warnings.warning where facts ->> 'source' = 'late-tiny'"))
                .containsExactly("1");
    }
}
