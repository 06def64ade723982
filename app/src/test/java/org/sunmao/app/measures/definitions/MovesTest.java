package org.sunmao.app.measures.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.measures.Figure;
import org.sunmao.app.measures.Finding;
import org.sunmao.app.measures.LeftOut;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.RowsWanted;
import org.sunmao.app.measures.TinyDistrict;
import org.sunmao.app.testing.SunmaoDatabaseTest;

@SunmaoDatabaseTest
class MovesTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final LocalDate BEFORE = LocalDate.of(2026, 9, 25);
    private static final LocalDate NOW = LocalDate.of(2026, 10, 25);

    private final WebDatabase web;
    private final WorkerDatabase worker;
    private final Asking in;
    private final Asking out;
    private TinyDistrict district;
    private String harbour;
    private long tower;
    private long house;

    MovesTest(WebDatabase web, WorkerDatabase worker) {
        this.web = web;
        this.worker = worker;
        this.in = new Asking(web, new MovesIn(), Scope.district("office"));
        this.out = new Asking(web, new MovesOut(), Scope.district("office"));
        this.district = new TinyDistrict(worker);
    }

    @BeforeEach
    void twoBuildingsWithTwoListsEach() {
        TinyDistrict.wipe(worker);
        district = new TinyDistrict(worker);
        harbour = district.street("990101001");
        tower = district.building("甲楼", harbour, 1000);
        house = district.building("乙楼", district.street("990101002"), 1000);
        for (long building : new long[] {tower, house}) {
            district.list(building, BEFORE);
            district.list(building, NOW);
        }
    }

    private void stays(long enterprise, long building, LocalDate from, LocalDate until) {
        district.holds(enterprise, district.unit(building, 100), from, until, null, null);
    }

    private static void assertMoves(Finding finding, String value, String how, String moves) {
        assertThat(finding.figure().known()).isEqualByComparingTo(value);
        assertThat(finding.figure().amount(how)).isEqualByComparingTo(moves);
    }

    @Test
    void who_is_named_for_the_first_time_moved_in_and_who_is_named_no_more_moved_out() {
        stays(district.enterprise("新来公司"), tower, NOW, null);
        stays(district.enterprise("离开公司"), tower, BEFORE, NOW);
        stays(district.enterprise("老公司"), tower, BEFORE, null);
        assertMoves(in.find(OCTOBER), "1", "new", "1");
        assertMoves(out.find(OCTOBER), "1", "gone", "1");
        assertThat(in.names(OCTOBER, RowsWanted.COUNTED)).containsExactly("新来公司");
        assertThat(out.names(OCTOBER, RowsWanted.COUNTED)).containsExactly("离开公司");
        assertThat(out.counted(OCTOBER).get(0)).extracting(c -> c.text()).endsWith("2026-09-25", "2026-10-25");
        in.assertRowsBehind(OCTOBER);
        out.assertRowsBehind(OCTOBER);
    }

    @Test
    void from_one_building_into_another_is_out_here_and_in_there() {
        long firm = district.enterprise("搬家公司");
        stays(firm, tower, BEFORE, NOW);
        stays(firm, house, NOW, null);
        assertMoves(in.find(OCTOBER), "1", "moved", "1");
        assertMoves(out.find(OCTOBER), "1", "moved", "1");
        assertThat(in.value(MeasurePlace.building(house), OCTOBER)).isEqualTo("1");
        assertThat(in.value(MeasurePlace.building(tower), OCTOBER)).isEqualTo("0");
        assertMoves(out.find(MeasurePlace.street(harbour), OCTOBER), "1", "moved", "1");
    }

    @Test
    void a_further_building_and_one_building_fewer_are_told_apart_from_coming_and_going() {
        long growing = district.enterprise("增设公司");
        stays(growing, tower, BEFORE, null);
        stays(growing, house, NOW, null);
        long shrinking = district.enterprise("收缩公司");
        stays(shrinking, tower, BEFORE, null);
        stays(shrinking, house, BEFORE, NOW);
        assertMoves(in.find(OCTOBER), "1", "further", "1");
        assertMoves(out.find(OCTOBER), "1", "fewer", "1");
    }

    @Test
    void another_unit_of_the_same_building_is_no_move() {
        long firm = district.enterprise("换房公司");
        stays(firm, tower, BEFORE, NOW);
        stays(firm, tower, NOW, null);
        assertThat(in.value(OCTOBER)).isEqualTo("0");
        assertThat(out.value(OCTOBER)).isEqualTo("0");
    }

    @Test
    void who_was_away_for_less_than_the_end_of_a_month_did_not_move() {
        district.list(tower, LocalDate.of(2026, 10, 10));
        long firm = district.enterprise("来去公司");
        stays(firm, tower, BEFORE, LocalDate.of(2026, 10, 10));
        stays(firm, tower, NOW, null);
        assertThat(in.value(OCTOBER)).isEqualTo("0");
        assertThat(out.value(OCTOBER)).isEqualTo("0");
    }

    @Test
    void a_lease_that_began_earlier_moves_the_arrival_there() {
        long firm = district.enterprise("早租公司");
        district.list(tower, LocalDate.of(2026, 8, 25));
        district.holds(firm, district.unit(tower, 100), NOW, null, LocalDate.of(2026, 9, 3), null);
        assertThat(in.value(OCTOBER)).isEqualTo("0");
        assertThat(in.value(OCTOBER.minusMonths(1))).isEqualTo("1");
    }

    @Test
    void the_first_list_of_a_building_moves_nobody_in() {
        assertThat(in.find(OCTOBER.minusMonths(1)).figure()).isEqualTo(Figure.unknown("no-comparison"));
        stays(district.enterprise("甲公司"), tower, BEFORE, null);
        assertThat(in.find(OCTOBER.minusMonths(1)).figure().isKnown()).isFalse();
    }

    @Test
    void a_month_without_a_new_list_is_not_known_and_not_zero() {
        YearMonth november = OCTOBER.plusMonths(1);
        assertThat(in.find(november).figure()).isEqualTo(Figure.unknown("no-comparison"));
        district.list(tower, LocalDate.of(2026, 11, 25), "waits");
        assertThat(in.find(november).figure().isKnown()).isFalse();
        assertThat(in.find(november).leftOut()).containsExactly(LeftOut.of("no-comparison", 2));
        district.list(house, LocalDate.of(2026, 11, 25));
        assertThat(in.value(november)).isEqualTo("0");
        assertThat(in.find(november).leftOut()).containsExactly(LeftOut.of("no-comparison", 1));
        in.assertRowsBehind(november);
    }

    @Test
    void provisional_enterprises_and_unlinked_tenants_are_counted_apart() {
        stays(district.enterprise("待定公司", "provisional"), tower, NOW, null);
        district.unlinked(district.unit(tower, 50), NOW);
        assertThat(in.value(OCTOBER)).isEqualTo("0");
        assertThat(in.find(OCTOBER).leftOut())
                .containsExactly(LeftOut.of("move-provisional", 1), LeftOut.of("move-unlinked", 1));
        in.assertRowsBehind(OCTOBER);
    }

    @Test
    void a_steward_who_sees_one_street_sees_an_arrival_from_elsewhere_as_new() {
        long firm = district.enterprise("搬家公司");
        stays(firm, house, BEFORE, NOW);
        stays(firm, tower, NOW, null);
        Scope steward = Scope.none().withPerson("steward").withRegions(Set.of(harbour));
        assertMoves(new Asking(web, new MovesIn(), steward).find(OCTOBER), "1", "new", "1");
        assertThat(new Asking(web, new MovesOut(), steward).value(OCTOBER)).isEqualTo("0");
    }
}
