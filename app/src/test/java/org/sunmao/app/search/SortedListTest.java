package org.sunmao.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.testing.SunmaoDatabaseTest;

/** Forty-one houses of which many have the same area, and some none. */
@SunmaoDatabaseTest
class SortedListTest {

    private static final SortKey AREA = new SortKey("area", "h.area", "numeric");
    private static final SortKey NAME = SortKey.chinese("name", "h.name");
    private static final SortKey BUILT = new SortKey("built", "h.built", "date");

    private static final String HOUSES = """
            (select i::bigint as id, (array['安泰', '百汇', '春和', '德胜'])[1 + i % 4] as name,
                case when i % 5 = 0 then null else (i % 3) * 100.5 end as area,
                case when i % 7 = 0 then null else date '2020-01-01' + i % 4 end as built
             from generate_series(1, 41) i) h""";

    private final JdbcClient jdbc;

    SortedListTest(WorkerDatabase worker) {
        this.jdbc = worker.client();
    }

    @ParameterizedTest
    @CsvSource({
        "area, false, 1",
        "area, false, 7",
        "area, true, 5",
        "area, true, 41",
        "name, false, 6",
        "name, true, 3",
        "built, false, 4",
        "built, true, 10"
    })
    void pages_forward_and_back_show_every_row_once_and_in_one_order(String sort, boolean descending, int size) {
        SortedList list = list(key(sort), descending);
        List<Page<Long>> forward = new ArrayList<>(List.of(page(list, null, size)));
        for (String next = last(forward).next();
                next != null;
                next = last(forward).next()) {
            forward.add(page(list, next, size));
        }

        assertThat(forward.stream().flatMap(page -> page.rows().stream()))
                .hasSize(41)
                .doesNotHaveDuplicates()
                .containsExactlyElementsOf(page(list, null, 100).rows());
        assertThat(forward.get(0).previous()).isNull();
        for (int i = 1; i < forward.size(); i++) {
            assertThat(page(list, forward.get(i).previous(), size).rows())
                    .isEqualTo(forward.get(i - 1).rows());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void rows_without_a_value_stand_last_in_both_directions(boolean descending) {
        List<Long> whole = page(list(AREA, descending), null, 100).rows();

        assertThat(whole.subList(41 - 8, 41)).allMatch(id -> id % 5 == 0);
        assertThat(whole.subList(0, 41 - 8)).noneMatch(id -> id % 5 == 0);
    }

    @Test
    void chinese_names_stand_in_dictionary_order() {
        var list = new SortedList("h.name", HOUSES, "h.id", NAME, false);

        List<String> names =
                list.page(jdbc, null, 100, (row, n) -> row.getString("name")).rows();

        assertThat(names.stream().distinct()).containsExactly("安泰", "百汇", "春和", "德胜");
    }

    @Test
    void a_row_that_goes_away_moves_nobody_to_another_page() {
        Page<Long> first = page(list(AREA, false), null, 10);
        long gone = first.rows().get(9);
        SortedList without = list(AREA, false).where("h.id <> :gone").with("gone", gone);

        assertThat(page(without, first.next(), 10).rows())
                .isEqualTo(page(list(AREA, false), first.next(), 10).rows());
    }

    @Test
    void a_page_before_the_start_is_the_first_page_whole() {
        SortedList list = list(AREA, false);
        long third = page(list, null, 3).rows().get(2);

        Page<Long> found = page(list, new Cursor("area", "0.0", third, true).encode(), 10);

        assertThat(found).isEqualTo(page(list, null, 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!!", "YXJlYQ", "bmFtZQpmCjEKPeeXhQ"})
    void what_is_no_cursor_of_this_order_opens_the_first_page(String cursor) {
        SortedList list = list(AREA, false);

        assertThat(page(list, cursor, 5)).isEqualTo(page(list, null, 5));
    }

    @Test
    void a_cursor_of_another_direction_opens_the_first_page() {
        String rising = page(list(AREA, false), null, 5).next();

        assertThat(page(list(AREA, true), rising, 5)).isEqualTo(page(list(AREA, true), null, 5));
    }

    @Test
    void counting_follows_the_conditions() {
        assertThat(list(AREA, false).where("h.area is null").count(jdbc)).isEqualTo(new Count(8, true));
        assertThat(list(AREA, false).where("false").count(jdbc)).isEqualTo(new Count(0, true));
    }

    @Test
    void a_long_list_is_counted_to_the_bound_only() {
        var list = new SortedList("h.id", "(select generate_series(1, 200000) as id) h", "h.id", BUILT, false);

        assertThat(list.count(jdbc)).isEqualTo(new Count(100_000, false));
    }

    @Test
    void whatever_a_row_holds_its_cursor_reads_back() {
        var random = new Random(7);
        for (int i = 0; i < 200; i++) {
            String key = random.nextInt(5) == 0 ? null : "楼\n=" + random.nextInt() + "\t'" + random.nextLong();
            var cursor = new Cursor("name-desc", key, random.nextLong(), random.nextBoolean());

            assertThat(Cursor.decode(cursor.encode(), "name-desc")).contains(cursor);
        }
    }

    private static SortedList list(SortKey sort, boolean descending) {
        return new SortedList("h.id", HOUSES, "h.id", sort, descending);
    }

    private Page<Long> page(SortedList list, String cursor, int size) {
        return list.page(jdbc, cursor, size, (row, n) -> row.getLong("id"));
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }

    private static SortKey key(String code) {
        return List.of(AREA, NAME, BUILT).stream()
                .filter(k -> k.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
