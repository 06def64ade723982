package org.sunmao.app.front.store;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.sunmao.app.foundation.TaxSight;
import org.sunmao.app.search.SearchWords;
import org.sunmao.app.testing.SunmaoDatabaseTest;
import org.sunmao.app.testing.TinyWorld;

/**
 * A building in each street. 甲 is registered and present in the east, 乙 registered there and present in the west, 丙 present in the
 * east and registered nowhere known, 丁 has nothing but a name.
 */
@SunmaoDatabaseTest
class EnterpriseListTest {

    private static final Scope ALL = Scope.district("lin").withTax(TaxSight.BANDS);

    private static long east;
    private static long west;
    private static long second;

    private final EnterpriseList list;

    EnterpriseListTest(WebDatabase web) {
        this.list = new EnterpriseList(web);
    }

    @BeforeAll
    static void world(WorkerDatabase worker) {
        var world = new TinyWorld(worker).streets();
        east = world.building("望潮中心", TinyWorld.EAST);
        west = world.building("听涛大厦", TinyWorld.WEST);
        long first = world.enterprise(
                "甲科技有限公司",
                e -> with(
                        with(with(e, "registered_building_id", east), "industry_code", "6513"),
                        "capital_fen",
                        100_00L));
        second = world.enterprise(
                "乙餐饮有限公司",
                e -> with(
                        with(with(e, "registered_building_id", east), "industry_code", "H62"),
                        "registration_status",
                        "吊销"));
        long third = world.enterprise("丙科技（岚港）分公司", e -> with(e, "status", "provisional"));
        long fourth = world.enterprise("丁", e -> with(e, "capital_fen", 900_00L));
        world.places(first, TinyWorld.EAST, east);
        world.places(second, TinyWorld.EAST + "," + TinyWorld.WEST, east, west);
        world.places(third, TinyWorld.EAST, east);
        standing(worker, first, LocalDate.of(2020, 1, 1), east);
        standing(worker, second, LocalDate.of(2024, 1, 1), west);
        standing(worker, third, LocalDate.of(2020, 1, 1), east);
        world.tax(first, LocalDate.of(2025, 5, 1), 50_000_00L);
        world.tax(first, LocalDate.of(2025, 6, 1), 500_00L);
        world.tax(fourth, LocalDate.of(2025, 6, 1), 20_000_00L);
    }

    private static void standing(WorkerDatabase worker, long enterprise, LocalDate since, long building) {
        worker.client()
                .sql("insert into tenancy.enterprise_standing_current values (?, ?, 1, 100, array[cast(? as bigint)])")
                .params(enterprise, since, building)
                .update();
    }

    private static Map<String, Object> with(Map<String, Object> columns, String name, Object value) {
        columns.put(name, value);
        return columns;
    }

    private static final EnterpriseQuery EVERYTHING =
            new EnterpriseQuery(SearchWords.of(""), null, null, null, null, null, null, EnterpriseOrder.NAME, false);

    private static EnterpriseQuery sought(String typed) {
        return new EnterpriseQuery(
                SearchWords.of(typed), null, null, null, null, null, null, EnterpriseOrder.NAME, false);
    }

    private static EnterpriseQuery standingTo(Long building, String street, Relation relation) {
        return new EnterpriseQuery(
                SearchWords.of(""), street, building, null, null, relation, null, EnterpriseOrder.NAME, false);
    }

    /** First characters of the names found. */
    private String found(Scope scope, EnterpriseQuery query) {
        var names = new StringBuilder();
        list.list(scope, query, null, 50)
                .listed()
                .page()
                .rows()
                .forEach(row -> names.append(row.name().charAt(0)));
        return names.toString();
    }

    @ParameterizedTest
    @CsvSource({"科技, 丙甲", "技, 丙甲", "科技 岚港, 丙", "有限公司, 甲乙", "没有的, ''", "%, ''"})
    void words_are_found_inside_names(String typed, String expected) {
        assertThat(found(ALL, sought(typed))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"REGISTERED, 甲乙", "PRESENT, 丙甲", "BOTH, 甲", "ELSEWHERE, 丙"})
    void relations_to_a_building_are_told_apart(Relation relation, String expected) {
        assertThat(found(ALL, standingTo(east, null, relation))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"REGISTERED, ''", "PRESENT, 乙", "BOTH, ''", "ELSEWHERE, 乙"})
    void relations_to_a_street_are_told_apart(Relation relation, String expected) {
        assertThat(found(ALL, standingTo(null, TinyWorld.WEST, relation))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"REGISTERED, 甲乙", "PRESENT, 丙甲乙", "BOTH, 甲乙", "ELSEWHERE, 丙"})
    void relations_to_the_district_are_told_apart(Relation relation, String expected) {
        assertThat(found(ALL, standingTo(null, null, relation))).isEqualTo(expected);
    }

    @Test
    void a_place_without_a_relation_shows_whoever_has_to_do_with_it() {
        assertThat(found(ALL, standingTo(east, null, null))).isEqualTo("丙甲乙");
        assertThat(found(ALL, standingTo(null, TinyWorld.WEST, null))).isEqualTo("乙");
    }

    @Test
    void filters_narrow_the_list() {
        var words = SearchWords.of("");
        assertThat(found(
                        ALL,
                        new EnterpriseQuery(words, null, null, "I", null, null, null, EnterpriseOrder.NAME, false)))
                .isEqualTo("甲");
        assertThat(found(
                        ALL,
                        new EnterpriseQuery(words, null, null, null, "吊销", null, null, EnterpriseOrder.NAME, false)))
                .isEqualTo("乙");
        assertThat(found(
                        ALL,
                        new EnterpriseQuery(words, null, null, null, null, null, false, EnterpriseOrder.NAME, false)))
                .isEqualTo("丙");
    }

    @ParameterizedTest
    @CsvSource({
        "NAME, false, 丙丁甲乙",
        "SINCE, false, 甲丙乙丁",
        "SINCE, true, 乙丙甲丁",
        "CAPITAL, true, 丁甲丙乙",
        "TAX, false, 甲丁乙丙"
    })
    void lists_are_sorted_with_what_is_not_known_last(EnterpriseOrder order, boolean descending, String expected) {
        var query = new EnterpriseQuery(SearchWords.of(""), null, null, null, null, null, null, order, descending);

        assertThat(found(ALL, query)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(EnterpriseOrder.class)
    void pages_of_one_add_up_to_the_whole_list(EnterpriseOrder order) {
        var query = new EnterpriseQuery(SearchWords.of(""), null, null, null, null, null, null, order, false);
        var walked = new ArrayList<Character>();
        String cursor = null;
        do {
            var page = list.list(ALL, query, cursor, 1).listed().page();
            page.rows().forEach(row -> walked.add(row.name().charAt(0)));
            cursor = page.next();
        } while (cursor != null);

        assertThat(walked).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void bands_are_those_of_the_newest_month_and_only_for_those_who_may_see_them() {
        var seen = list.list(ALL, sought("甲科技"), null, 1);
        var unseen = list.list(ALL.withTax(TaxSight.NONE), sought("甲科技"), null, 1);

        assertThat(seen.taxMonth()).hasToString("2025-06");
        assertThat(seen.listed().page().rows().get(0).band()).isEqualTo("below-10k");
        assertThat(unseen.taxMonth()).isNull();
        assertThat(unseen.listed().page().rows().get(0).band()).isNull();
    }

    @Test
    void a_steward_sees_whom_the_own_street_has_to_do_with() {
        var steward = Scope.none().withPerson("wang").withRegions(List.of(TinyWorld.WEST));

        assertThat(found(steward, EVERYTHING)).isEqualTo("乙");
        assertThat(found(steward, sought("科技"))).isEmpty();
        assertThat(list.list(steward, EVERYTHING, null, 9).listed().count().rows())
                .isEqualTo(1);
    }

    @Test
    void an_enterprise_sees_itself_only() {
        var own = Scope.none().withPerson("second").withEnterprises(List.of(second));

        assertThat(found(own, EVERYTHING)).isEqualTo("乙");
        assertThat(found(own, sought("有限公司"))).isEqualTo("乙");
    }
}
