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
import org.sunmao.app.measures.Figure;
import org.sunmao.app.measures.LeftOut;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.Reading;
import org.sunmao.app.measures.TinyDistrict;
import org.sunmao.app.testing.SunmaoDatabaseTest;

@SunmaoDatabaseTest
class EnterprisesRegisteredTest {

    private static final LocalDate SPRING = LocalDate.of(2026, 4, 30);
    private static final LocalDate AUTUMN = LocalDate.of(2026, 10, 31);
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final YearMonth JUNE = YearMonth.of(2026, 6);

    private final WebDatabase web;
    private final WorkerDatabase worker;
    private final Asking office;
    private TinyDistrict district;
    private String harbour;
    private long tower;
    private long house;

    EnterprisesRegisteredTest(WebDatabase web, WorkerDatabase worker) {
        this.web = web;
        this.worker = worker;
        this.office = new Asking(web, new EnterprisesRegistered(), Scope.district("office"));
        this.district = new TinyDistrict(worker);
    }

    @BeforeEach
    void twoExtracts() {
        TinyDistrict.wipe(worker);
        district = new TinyDistrict(worker);
        harbour = district.street("990101001");
        tower = district.building("甲楼", harbour, 1000);
        house = district.building("乙楼", district.street("990101002"), 1000);
        district.extract(SPRING);
        district.extract(AUTUMN);
    }

    @Test
    void who_moved_between_two_extracts_is_registered_here_before_and_there_after() {
        long firm = district.enterprise("甲公司");
        district.registered(firm, tower, SPRING, SPRING, "在营");
        district.registered(firm, house, AUTUMN, AUTUMN, "在营");
        assertThat(List.of(
                        office.value(MeasurePlace.building(tower), JUNE),
                        office.value(MeasurePlace.building(tower), OCTOBER)))
                .containsExactly("1", "0");
        assertThat(office.value(JUNE)).isEqualTo("1");
        assertThat(office.value(OCTOBER)).isEqualTo("1");
        office.assertRowsBehind(OCTOBER);
    }

    @ParameterizedTest
    @CsvSource({"在营, 1", "存续（在营、开业、在册）, 1", "歇业, 1", "吊销, 0", "'吊销，未注销', 0", "注销, 0", "迁出, 0", "责令关闭, 0", ", 1"})
    void whether_an_enterprise_in_this_state_is_registered(String status, String counted) {
        district.registered(district.enterprise("甲公司"), tower, SPRING, AUTUMN, status);
        assertThat(office.value(OCTOBER)).isEqualTo(counted);
        office.assertRowsBehind(OCTOBER);
    }

    @Test
    void who_is_not_named_by_the_newest_whole_extract_has_left() {
        district.registered(district.enterprise("甲公司"), tower, SPRING, SPRING, "在营");
        assertThat(office.value(JUNE)).isEqualTo("1");
        assertThat(office.value(OCTOBER)).isEqualTo("0");
    }

    @Test
    void before_the_first_extract_and_a_year_after_the_last_nothing_is_known() {
        district.registered(district.enterprise("甲公司"), tower, SPRING, AUTUMN, "在营");
        assertThat(office.find(YearMonth.of(2026, 3)).figure()).isEqualTo(Figure.unknown("no-register"));
        assertThat(office.value(YearMonth.of(2027, 10))).isEqualTo("1");
        assertThat(office.find(YearMonth.of(2027, 11)).figure()).isEqualTo(Figure.unknown("no-register"));
    }

    @Test
    void what_is_left_out_is_named() {
        district.registered(district.enterprise("甲公司"), tower, SPRING, AUTUMN, null);
        district.registered(district.enterprise("乙公司"), tower, SPRING, AUTUMN, "注销");
        district.registered(district.enterprise("丙公司"), null, SPRING, AUTUMN, "在营");
        assertThat(office.find(OCTOBER).leftOut())
                .containsExactlyInAnyOrder(
                        LeftOut.of("ended-in-register", 1),
                        LeftOut.flag("status-unknown", 1),
                        LeftOut.of("registered-nowhere", 1));
        office.assertRowsBehind(OCTOBER);
    }

    @Test
    void a_steward_counts_the_buildings_of_the_own_street() {
        district.registered(district.enterprise("甲公司"), tower, SPRING, AUTUMN, "在营");
        district.registered(district.enterprise("乙公司"), house, SPRING, AUTUMN, "在营");
        Scope steward = Scope.none().withPerson("steward").withRegions(Set.of(harbour));
        assertThat(new Asking(web, office.measure(), steward).value(OCTOBER)).isEqualTo("1");
    }

    @Test
    void the_trend_holds_between_extracts_and_changes_with_them() {
        district.registered(district.enterprise("甲公司"), tower, SPRING, AUTUMN, "在营");
        district.registered(district.enterprise("乙公司"), tower, AUTUMN, AUTUMN, "在营");
        List<YearMonth> months = List.of(YearMonth.of(2026, 3), YearMonth.of(2026, 4), JUNE, OCTOBER);
        var trend = web.read(
                office.scope(),
                client -> office.measure()
                        .listFigures(new Reading(client, office.scope()), MeasurePlace.DISTRICT, months));
        assertThat(trend)
                .containsOnlyKeys(YearMonth.of(2026, 4), JUNE, OCTOBER)
                .containsEntry(JUNE, Figure.of(1))
                .containsEntry(OCTOBER, Figure.of(2));
    }
}
