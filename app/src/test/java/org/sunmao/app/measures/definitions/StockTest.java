package org.sunmao.app.measures.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.measures.Figure;
import org.sunmao.app.measures.LeftOut;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.Months;
import org.sunmao.app.measures.Reading;
import org.sunmao.app.measures.TinyDistrict;
import org.sunmao.app.testing.SunmaoDatabaseTest;

/** How many buildings there are, and how much office area. */
@SunmaoDatabaseTest
class StockTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    private final WorkerDatabase worker;
    private final Asking buildings;
    private final Asking area;
    private TinyDistrict district;
    private String street;

    StockTest(WebDatabase web, WorkerDatabase worker) {
        this.worker = worker;
        this.buildings = new Asking(web, new Buildings(), Scope.district("office"));
        this.area = new Asking(web, new OfficeArea(), Scope.district("office"));
        this.district = new TinyDistrict(worker);
    }

    @BeforeEach
    void oneStreet() {
        TinyDistrict.wipe(worker);
        district = new TinyDistrict(worker);
        street = district.street("990101001");
    }

    private long building(String name, Integer completed, Integer officeSqm) {
        long id = district.building(name, street, 1000);
        district.listed(id, completed, officeSqm);
        return id;
    }

    @ParameterizedTest
    @CsvSource({"2026-12, 3, 3500", "2026-01, 3, 3500", "2025-12, 2, 1500", "2009-12, 1, 500"})
    void a_building_counts_from_the_year_of_its_completion_on(YearMonth month, String count, String sqm) {
        building("旧楼", 2010, 1000);
        building("新楼", 2026, 2000);
        building("年份不明楼", null, 500);
        assertThat(buildings.value(month)).isEqualTo(count);
        assertThat(area.value(month)).isEqualTo(sqm);
        buildings.assertRowsBehind(month);
        area.assertRowsBehind(month);
    }

    @Test
    void what_is_not_counted_or_doubtful_is_named() {
        building("未建成楼", 2027, 900);
        building("年份不明楼", null, 500);
        building("无面积楼", 2001, null);
        district.provisional(building("名单里的楼", null, null));
        assertThat(buildings.find(OCTOBER).leftOut())
                .containsExactly(
                        LeftOut.of("provisional-building", 1),
                        LeftOut.of("not-completed", 1),
                        LeftOut.flag("completion-unknown", 1));
        assertThat(area.find(OCTOBER).leftOut())
                .containsExactly(
                        LeftOut.of("no-office-area", 1),
                        LeftOut.of("provisional-building", 1),
                        LeftOut.of("not-completed", 1));
        assertThat(area.value(OCTOBER)).isEqualTo("500");
        buildings.assertRowsBehind(OCTOBER);
        area.assertRowsBehind(OCTOBER);
    }

    @Test
    void a_building_nobody_confirmed_is_not_one_and_not_none() {
        long rumour = building("名单里的楼", null, null);
        district.provisional(rumour);
        assertThat(buildings.find(MeasurePlace.building(rumour), OCTOBER).figure())
                .isEqualTo(Figure.unknown("provisional-building"));
        assertThat(buildings.value(OCTOBER)).isNull();
    }

    @Test
    void without_any_building_and_without_any_area_nothing_is_known() {
        assertThat(buildings.find(OCTOBER).figure()).isEqualTo(Figure.unknown("no-building-list"));
        building("无面积楼", 2001, null);
        assertThat(area.find(OCTOBER).figure()).isEqualTo(Figure.unknown("no-office-area"));
        assertThat(buildings.value(OCTOBER)).isEqualTo("1");
    }

    @Test
    void the_months_are_those_of_tenant_lists_else_those_of_building_lists() {
        long tower = building("甲楼", 2001, 100);
        worker.client()
                .sql("update places.building_current set attributes = cast(? as jsonb)")
                .param("{\"name\": [{\"value\": \"甲楼\", \"date\": \"2026-03-31\"}]}")
                .update();
        assertThat(months()).isEqualTo(new Months(YearMonth.of(2026, 3), YearMonth.of(2026, 3)));
        district.list(tower, LocalDate.of(2026, 9, 20));
        assertThat(months()).isEqualTo(new Months(YearMonth.of(2026, 9), YearMonth.of(2026, 9)));
    }

    private Months months() {
        Scope office = buildings.scope();
        return buildings
                .web()
                .read(office, client -> buildings.measure().findMonths(new Reading(client, office)))
                .orElseThrow();
    }

    @Test
    void parts_are_streets_and_buildings() {
        long tower = building("甲楼", 2001, 100);
        district.listed(district.building("乙楼", null, null), 2002, 30);
        var parts = area.find(OCTOBER).breakdowns().get(1).parts();
        assertThat(parts.get(0).place()).isEqualTo(MeasurePlace.building(tower));
        assertThat(area.value(MeasurePlace.street("none"), OCTOBER)).isEqualTo("30");
        assertThat(area.find(OCTOBER).figure().amounts()).isEqualTo(Map.of());
    }
}
