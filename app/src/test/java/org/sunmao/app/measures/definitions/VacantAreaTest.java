package org.sunmao.app.measures.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.measures.Figure;
import org.sunmao.app.measures.LeftOut;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.TinyDistrict;
import org.sunmao.app.testing.SunmaoDatabaseTest;

@SunmaoDatabaseTest
class VacantAreaTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final LocalDate LIST = LocalDate.of(2026, 10, 25);

    private final WorkerDatabase worker;
    private final Asking vacant;
    private TinyDistrict district;
    private String street;

    VacantAreaTest(WebDatabase web, WorkerDatabase worker) {
        this.worker = worker;
        this.vacant = new Asking(web, new VacantArea(), Scope.district("office"));
        this.district = new TinyDistrict(worker);
    }

    @BeforeEach
    void oneStreet() {
        TinyDistrict.wipe(worker);
        district = new TinyDistrict(worker);
        street = district.street("990101001");
    }

    private long listed(Integer rentable) {
        long building = district.building("楼" + rentable, street, rentable);
        district.list(building, LIST);
        return building;
    }

    @Test
    void vacant_units_add_up_and_let_ones_do_not_count() {
        long tower = listed(1000);
        district.vacant(district.unit(tower, 120), LIST);
        district.vacant(district.unit(tower, 80), LIST);
        district.holds(district.enterprise("甲公司"), district.unit(tower, 500), LIST);
        assertThat(vacant.value(OCTOBER)).isEqualTo("200");
        assertThat(vacant.find(OCTOBER).leftOut()).isEmpty();
        vacant.assertRowsBehind(OCTOBER);
    }

    @Test
    void a_list_that_names_no_vacant_unit_does_not_say_that_nothing_is_vacant() {
        long tower = listed(1000);
        district.holds(district.enterprise("甲公司"), district.unit(tower, 500), LIST);
        assertThat(vacant.find(OCTOBER).figure()).isEqualTo(Figure.unknown("no-vacancy-told"));
        assertThat(vacant.find(OCTOBER).leftOut()).containsExactly(LeftOut.of("no-vacancy-told", 1));
        vacant.assertRowsBehind(OCTOBER);
    }

    @Test
    void a_building_that_lets_everything_has_nothing_vacant() {
        long tower = listed(500);
        district.holds(district.enterprise("甲公司"), district.unit(tower, 500), LIST);
        assertThat(vacant.value(OCTOBER)).isEqualTo("0");
    }

    @Test
    void what_is_left_out_is_named_and_what_is_known_stays() {
        long tower = listed(1000);
        district.vacant(district.unit(tower, 120), LIST);
        district.vacant(district.unit(tower, null), LIST);
        district.unit(tower, 70);
        district.vacant(district.unit(listed(null), 30), LIST);
        long unsized = listed(300);
        district.vacant(district.unit(unsized, null), LIST);
        district.building("无名单楼", street, 800);
        assertThat(vacant.value(OCTOBER)).isEqualTo("150");
        assertThat(vacant.value(MeasurePlace.building(tower), OCTOBER)).isEqualTo("120");
        assertThat(vacant.find(MeasurePlace.building(unsized), OCTOBER).figure())
                .isEqualTo(Figure.unknown("no-unit-area"));
        assertThat(vacant.find(OCTOBER).leftOut())
                .containsExactlyInAnyOrder(
                        LeftOut.of("no-list", 1),
                        LeftOut.of("vacant-without-area", 2),
                        LeftOut.of("unit-unknown", 1),
                        LeftOut.flag("not-in-occupancy", 1));
        vacant.assertRowsBehind(OCTOBER);
    }

    @Test
    void a_month_of_which_no_list_speaks_is_not_known() {
        district.vacant(district.unit(listed(1000), 120), LIST);
        assertThat(vacant.find(OCTOBER.minusMonths(1)).figure()).isEqualTo(Figure.unknown("no-tenant-list"));
        assertThat(vacant.find(OCTOBER.plusMonths(3)).figure()).isEqualTo(Figure.unknown("no-tenant-list"));
    }
}
