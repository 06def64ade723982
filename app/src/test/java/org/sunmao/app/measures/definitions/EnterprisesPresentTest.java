package org.sunmao.app.measures.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.measures.Finding;
import org.sunmao.app.measures.LeftOut;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.Reading;
import org.sunmao.app.measures.RowsWanted;
import org.sunmao.app.measures.TinyDistrict;
import org.sunmao.app.testing.SunmaoDatabaseTest;

@SunmaoDatabaseTest
class EnterprisesPresentTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final LocalDate LIST = LocalDate.of(2026, 10, 25);
    private static final Scope OFFICE = Scope.district("office");

    private final WebDatabase web;
    private final WorkerDatabase worker;
    private final EnterprisesPresent measure = new EnterprisesPresent();
    private TinyDistrict district;
    private String harbour;
    private String hill;
    private long tower;

    EnterprisesPresentTest(WebDatabase web, WorkerDatabase worker) {
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
    }

    private Finding ask(Scope scope, MeasurePlace place) {
        return web.read(scope, client -> measure.find(new Reading(client, scope), place, OCTOBER));
    }

    private Finding ask() {
        return ask(OFFICE, MeasurePlace.DISTRICT);
    }

    @Test
    void an_enterprise_with_two_units_counts_once() {
        district.list(tower, LIST);
        long firm = district.enterprise("甲公司");
        district.holds(firm, district.unit(tower, 100), LIST);
        district.holds(firm, district.unit(tower, 100), LIST);
        assertThat(ask().figure().known()).isEqualByComparingTo("1");
        assertThat(ask().rows()).isEqualTo(2);
    }

    @Test
    void where_no_list_speaks_nothing_is_known() {
        district.unit(tower, 100);
        Finding finding = ask();
        assertThat(finding.figure().value()).isNull();
        assertThat(finding.figure().unknownWhy()).isEqualTo("no-tenant-list");
        assertThat(finding.leftOut()).containsExactly(LeftOut.of("no-list", 1));
        assertThat(finding.breakdowns().get(0).parts().get(0).figure().isKnown())
                .isFalse();
    }

    @Test
    void a_list_that_names_nobody_means_zero() {
        district.list(tower, LIST);
        district.vacant(district.unit(tower, 100), LIST);
        assertThat(ask().figure().known()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-01, false",
        "2026-10-31, true",
        "2026-08-30, true",
        "2026-08-29, false",
    })
    void a_list_speaks_for_62_days(LocalDate listDay, boolean speaks) {
        district.list(tower, listDay);
        district.holds(district.enterprise("甲公司"), district.unit(tower, 100), listDay);
        assertThat(ask().figure().isKnown()).isEqualTo(speaks);
    }

    @ParameterizedTest(name = "first seen {0}, first missing {1}, lease from {2}: present {3}")
    @CsvSource({
        "2026-10-25,, , 1",
        "2026-09-25, 2026-10-25,, 0",
        "2026-09-25, 2026-11-25,, 1",
        "2026-11-25,, , 0",
        "2026-11-25,, 2026-10-15, 1",
        "2026-11-25,, 2026-11-01, 0",
        "2026-10-25,, 2026-12-01, 1",
    })
    void a_spell_covers_the_last_day_of_the_month(
            LocalDate seen, LocalDate missing, LocalDate leaseStart, int present) {
        district.list(tower, LIST);
        district.holds(district.enterprise("甲公司"), district.unit(tower, 100), seen, missing, leaseStart, null);
        assertThat(ask().figure().known()).isEqualByComparingTo(Integer.toString(present));
    }

    @Test
    void what_is_left_out_is_named_and_listed() {
        district.list(tower, LIST);
        district.holds(district.enterprise("在册公司"), district.unit(tower, 100), LIST);
        district.holds(district.enterprise("待定公司", "provisional"), district.unit(tower, 100), LIST);
        district.unlinked(district.unit(tower, 100), LIST);
        district.unit(tower, 100);
        district.holds(district.enterprise("离开公司"), district.unit(tower, 100), LIST.minusMonths(1), LIST, null, null);
        district.building("无名单楼", hill, 1000);
        long waiting = district.building("骤降楼", hill, 1000);
        district.list(waiting, LIST, "waits");

        Finding finding = ask();

        assertThat(finding.figure().known()).isEqualByComparingTo("1");
        assertThat(finding.leftOut())
                .containsExactlyInAnyOrder(
                        LeftOut.of("provisional", 1),
                        LeftOut.of("unlinked", 1),
                        LeftOut.of("unit-unknown", 2),
                        LeftOut.of("ended", 1),
                        LeftOut.of("no-list", 2),
                        LeftOut.of("list-waits", 1));
        for (LeftOut left : finding.leftOut()) {
            assertThat(rows(left.reason())).as(left.reason()).isEqualTo(left.count());
        }
        assertThat(rows(RowsWanted.COUNTED)).isEqualTo(1);
    }

    private long rows(String reason) {
        return web.read(
                        OFFICE,
                        client -> measure.listRows(
                                new Reading(client, OFFICE),
                                MeasurePlace.DISTRICT,
                                OCTOBER,
                                new RowsWanted(reason, "", 50)))
                .rows()
                .size();
    }

    @Test
    void rows_come_page_by_page() {
        district.list(tower, LIST);
        for (int i = 0; i < 5; i++) {
            district.holds(district.enterprise("公司" + i), district.unit(tower, 100), LIST);
        }
        var names = new java.util.TreeSet<String>();
        String after = "";
        int pages = 0;
        while (after != null) {
            String from = after;
            var page = web.read(
                    OFFICE,
                    client -> measure.listRows(
                            new Reading(client, OFFICE),
                            MeasurePlace.DISTRICT,
                            OCTOBER,
                            new RowsWanted(RowsWanted.COUNTED, from, 2)));
            page.rows().forEach(row -> names.add(row.get(0).text()));
            after = page.next();
            pages++;
        }
        assertThat(names).containsExactly("公司0", "公司1", "公司2", "公司3", "公司4");
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void an_enterprise_in_two_streets_is_taken_away_once() {
        long other = district.building("乙楼", hill, 1000);
        district.list(tower, LIST);
        district.list(other, LIST);
        long firm = district.enterprise("两地公司");
        district.holds(firm, district.unit(tower, 100), LIST);
        district.holds(firm, district.unit(other, 100), LIST);
        var byStreet = ask().breakdowns().get(0);
        assertThat(byStreet.parts()).hasSize(2);
        assertThat(byStreet.reconciling()).isEqualByComparingTo("-1");
        assertThat(byStreet.reconcilingWhy()).isEqualTo("also-in-another-street");
    }

    @Test
    void a_steward_counts_the_own_street_only() {
        long other = district.building("乙楼", hill, 1000);
        district.list(tower, LIST);
        district.list(other, LIST);
        long both = district.enterprise("两地公司");
        district.holds(both, district.unit(tower, 100), LIST);
        district.holds(both, district.unit(other, 100), LIST);
        district.holds(district.enterprise("山上公司"), district.unit(other, 100), LIST);
        Scope steward = Scope.none().withPerson("steward").withRegions(Set.of(harbour));

        Finding own = ask(steward, MeasurePlace.DISTRICT);

        assertThat(own.figure().known()).isEqualByComparingTo("1");
        assertThat(own.breakdowns().get(0).parts()).hasSize(1);
        assertThat(own.breakdowns().get(0).reconciling()).isNull();
        assertThat(ask(steward, MeasurePlace.street(hill)).figure().isKnown()).isFalse();
        assertThat(ask(OFFICE, MeasurePlace.DISTRICT).figure().known()).isEqualByComparingTo("2");
    }

    @Test
    void a_visitor_sees_nothing() {
        district.list(tower, LIST);
        district.holds(district.enterprise("甲公司"), district.unit(tower, 100), LIST);
        assertThat(ask(Scope.none(), MeasurePlace.DISTRICT).figure().isKnown()).isFalse();
    }
}
