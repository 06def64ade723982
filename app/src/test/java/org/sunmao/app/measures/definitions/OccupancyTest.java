package org.sunmao.app.measures.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
class OccupancyTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final LocalDate LIST = LocalDate.of(2026, 10, 25);
    private static final Scope OFFICE = Scope.district("office");

    private final WebDatabase web;
    private final WorkerDatabase worker;
    private final Occupancy measure = new Occupancy();
    private TinyDistrict district;
    private String street;

    OccupancyTest(WebDatabase web, WorkerDatabase worker) {
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

    private Finding ask() {
        return web.read(OFFICE, client -> measure.find(new Reading(client, OFFICE), MeasurePlace.DISTRICT, OCTOBER));
    }

    private int rows(String reason) {
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

    private long building(Integer rentable) {
        long building = district.building("甲楼", street, rentable);
        district.list(building, LIST);
        return building;
    }

    private static void assertAmounts(Finding finding, String let, String vacant, String unknown, String over) {
        assertThat(List.of(
                        finding.figure().amount("let"),
                        finding.figure().amount("vacant"),
                        finding.figure().amount("unknown"),
                        finding.figure().amount("over")))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(
                        new BigDecimal(let), new BigDecimal(vacant), new BigDecimal(unknown), new BigDecimal(over));
    }

    @Test
    void let_vacant_and_unknown_area_make_up_the_rentable_area() {
        long tower = building(1000);
        district.holds(district.enterprise("甲公司"), district.unit(tower, 300), LIST);
        district.unlinked(district.unit(tower, 100), LIST);
        district.vacant(district.unit(tower, 250), LIST);
        Finding finding = ask();
        assertThat(finding.figure().known()).isEqualByComparingTo("0.4");
        assertAmounts(finding, "400", "250", "350", "0");
        assertThat(finding.rows()).isEqualTo(3);
        assertThat(rows(RowsWanted.COUNTED)).isEqualTo(3);
    }

    @Test
    void a_unit_shared_by_two_tenants_is_let_once() {
        long tower = building(1000);
        long shared = district.unit(tower, 300);
        district.holds(district.enterprise("甲公司"), shared, LIST);
        district.holds(district.enterprise("乙公司"), shared, LIST);
        assertThat(ask().figure().amount("let")).isEqualByComparingTo("300");
    }

    @Test
    void a_unit_without_an_area_takes_that_of_its_leases() {
        long tower = building(1000);
        long unit = district.unit(tower, null);
        district.holds(district.enterprise("甲公司"), unit, LIST, null, null, 120);
        district.holds(district.enterprise("乙公司"), unit, LIST, null, null, 80);
        assertThat(ask().figure().amount("let")).isEqualByComparingTo("200");
    }

    @Test
    void more_than_the_rentable_area_is_shown_and_pointed_out() {
        long tower = building(100);
        district.holds(district.enterprise("甲公司"), district.unit(tower, 150), LIST);
        Finding finding = ask();
        assertThat(finding.figure().known()).isEqualByComparingTo("1.5");
        assertAmounts(finding, "150", "0", "0", "50");
        assertThat(finding.leftOut()).containsExactly(LeftOut.flag("over-full", 1));
        assertThat(rows("over-full")).isEqualTo(1);
    }

    @Test
    void what_cannot_be_divided_is_left_out_and_named() {
        long counted = building(1000);
        district.holds(district.enterprise("甲公司"), district.unit(counted, 500), LIST);
        district.holds(district.enterprise("无面积公司"), district.unit(counted, null), LIST);
        district.unit(counted, 70);
        district.holds(district.enterprise("乙公司"), district.unit(building(null), 500), LIST);
        district.holds(district.enterprise("丙公司"), district.unit(building(1000), null), LIST);
        district.building("无名单楼", street, 800);
        Finding finding = ask();
        assertThat(finding.figure().known()).isEqualByComparingTo("0.5");
        assertThat(finding.leftOut())
                .containsExactlyInAnyOrder(
                        LeftOut.of("no-list", 1),
                        LeftOut.of("no-rentable-area", 1),
                        LeftOut.of("no-unit-area", 1),
                        LeftOut.of("unit-without-area", 1),
                        LeftOut.of("unit-unknown", 1));
        for (LeftOut left : finding.leftOut()) {
            assertThat(rows(left.reason())).as(left.reason()).isEqualTo((int) left.count());
        }
    }

    @Test
    void without_a_rentable_area_nothing_is_known_though_a_list_speaks() {
        district.holds(district.enterprise("乙公司"), district.unit(building(null), 500), LIST);
        assertThat(ask().figure().unknownWhy()).isEqualTo("no-rentable-area");
    }

    @Test
    void without_the_area_of_any_unit_it_says_so() {
        district.holds(district.enterprise("丙公司"), district.unit(building(1000), null), LIST);
        assertThat(ask().figure().unknownWhy()).isEqualTo("no-unit-area");
        district.holds(district.enterprise("乙公司"), district.unit(building(null), 500), LIST);
        assertThat(ask().figure().unknownWhy()).isEqualTo("no-area");
    }

    @Test
    void without_a_list_nothing_is_known_though_the_area_is() {
        district.building("甲楼", street, 1000);
        assertThat(ask().figure().unknownWhy()).isEqualTo("no-tenant-list");
    }
}
