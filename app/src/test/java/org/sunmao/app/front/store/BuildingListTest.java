package org.sunmao.app.front.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.front.BuildingRow;
import org.sunmao.app.search.SearchWords;
import org.sunmao.app.testing.SunmaoDatabaseTest;
import org.sunmao.app.testing.TinyWorld;

/** Five buildings: two in the east with tenants, one in the east without, one in the west, one provisional without a street. */
@SunmaoDatabaseTest
class BuildingListTest {

    private static final Scope ALL = Scope.district("lin");

    private final BuildingList list;

    BuildingListTest(WebDatabase web) {
        this.list = new BuildingList(web);
    }

    @BeforeAll
    static void world(WorkerDatabase worker) {
        var world = new TinyWorld(worker).streets();
        long sea = world.building("望海大厦", TinyWorld.EAST, b -> with(b, "rentable_area_sqm", new BigDecimal("500")));
        long pine = world.building("听松中心", TinyWorld.EAST, b -> with(b, "search", "听松中心 老松树大楼 东街18号 370-7"));
        world.building("安澜广场", TinyWorld.EAST, b -> with(b, "rentable_area_sqm", new BigDecimal("500")));
        world.building("北辰楼", TinyWorld.WEST, b -> with(b, "rentable_area_sqm", new BigDecimal("90.5")));
        world.building("某楼", null, b -> with(b, "status", "provisional"));
        standing(worker, sea, "0.75", 3);
        standing(worker, pine, null, 0);
    }

    private static void standing(WorkerDatabase worker, long building, String occupancy, int enterprises) {
        worker.client()
                .sql(
                        "insert into tenancy.building_standing_current values (?, ?, 4, 3, 1, 0, 0, null, null, null, cast(? as numeric), ?, 0)")
                .param(building)
                .param(LocalDate.of(2025, 6, 30))
                .param(occupancy)
                .param(enterprises)
                .update();
    }

    private static Map<String, Object> with(Map<String, Object> columns, String name, Object value) {
        columns.put(name, value);
        return columns;
    }

    private List<String> names(Scope scope, BuildingQuery query) {
        return list.list(scope, query, null, 50).page().rows().stream()
                .map(BuildingRow::name)
                .toList();
    }

    private static BuildingQuery sought(String typed) {
        return new BuildingQuery(SearchWords.of(typed), null, null, null, BuildingOrder.NAME, false);
    }

    @Test
    void names_stand_in_dictionary_order() {
        assertThat(names(ALL, sought(""))).containsExactly("安澜广场", "北辰楼", "某楼", "听松中心", "望海大厦");
    }

    @ParameterizedTest
    @CsvSource({"松树, 听松中心", "18号 东街, 听松中心", "370-7, 听松中心", "海, 望海大厦"})
    void a_name_an_alias_an_address_or_a_code_finds_it(String typed, String found) {
        assertThat(names(ALL, sought(typed))).containsExactly(found);
    }

    @ParameterizedTest
    @CsvSource({
        "OCCUPANCY, true, 望海大厦 某楼 北辰楼 安澜广场 听松中心",
        "ENTERPRISES, false, 听松中心 望海大厦 安澜广场 北辰楼 某楼",
        "AREA, false, 北辰楼 望海大厦 安澜广场 听松中心 某楼",
        "AREA, true, 安澜广场 望海大厦 北辰楼 某楼 听松中心"
    })
    void lists_are_sorted_with_what_is_not_known_last(BuildingOrder order, boolean descending, String expected) {
        var query = new BuildingQuery(SearchWords.of(""), null, null, null, order, descending);

        assertThat(names(ALL, query)).containsExactly(expected.split(" "));
    }

    @ParameterizedTest
    @EnumSource(BuildingOrder.class)
    void pages_of_two_add_up_to_the_whole_list(BuildingOrder order) {
        var query = new BuildingQuery(SearchWords.of(""), null, null, null, order, true);
        var walked = new ArrayList<String>();
        String cursor = null;
        do {
            var page = list.list(ALL, query, cursor, 2).page();
            page.rows().forEach(row -> walked.add(row.name()));
            cursor = page.next();
        } while (cursor != null);

        assertThat(walked).containsExactlyElementsOf(names(ALL, query));
    }

    @Test
    void filters_narrow_the_list() {
        var words = SearchWords.of("");
        assertThat(names(ALL, new BuildingQuery(words, TinyWorld.WEST, null, null, BuildingOrder.NAME, false)))
                .containsExactly("北辰楼");
        assertThat(names(ALL, new BuildingQuery(words, null, false, null, BuildingOrder.NAME, false)))
                .containsExactly("某楼");
        assertThat(names(ALL, new BuildingQuery(words, null, null, true, BuildingOrder.NAME, false)))
                .containsExactly("听松中心", "望海大厦");
        assertThat(names(ALL, new BuildingQuery(words, null, null, false, BuildingOrder.NAME, false)))
                .containsExactly("安澜广场", "北辰楼", "某楼");
    }

    @Test
    void what_nobody_knows_is_null_and_not_zero() {
        BuildingRow row = list.list(ALL, sought("某楼"), null, 1).page().rows().get(0);

        assertThat(row.rentableAreaSqm()).isNull();
        assertThat(row.enterprises()).isNull();
        assertThat(row.occupancy()).isNull();
    }

    @Test
    void a_steward_sees_and_counts_the_own_street_only() {
        var east = Scope.none().withPerson("wang").withRegions(List.of(TinyWorld.EAST));

        assertThat(names(east, sought(""))).containsExactly("安澜广场", "听松中心", "望海大厦");
        assertThat(list.list(east, sought(""), null, 1).count().rows()).isEqualTo(3);
        assertThat(names(Scope.none(), sought(""))).isEmpty();
    }
}
