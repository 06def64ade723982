package org.sunmao.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {

    private final Address address = address("name", "望潮 & 中心", "sort", "-area", "after", "x9", "lang", "en");

    private static Address address(String... pairs) {
        var query = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i < pairs.length; i += 2) {
            query.put(pairs[i], List.of(pairs[i + 1]));
        }
        return new Address("/buildings", query);
    }

    @Test
    void it_keeps_the_query_but_not_the_switches() {
        assertThat(address.here())
                .isEqualTo("/buildings?name=%E6%9C%9B%E6%BD%AE%20%26%20%E4%B8%AD%E5%BF%83&sort=-area&after=x9");
    }

    @Test
    void another_order_begins_at_the_top_again() {
        assertThat(address("sort", "-area", "after", "x9").with("sort", "name")).isEqualTo("/buildings?sort=name");
    }

    @Test
    void another_language_stays_where_one_is() {
        assertThat(address("sort", "name", "after", "x9").with("lang", "en"))
                .isEqualTo("/buildings?sort=name&after=x9&lang=en");
    }

    @Test
    void null_removes() {
        assertThat(address("sort", "name").with("sort", null)).isEqualTo("/buildings");
    }

    @ParameterizedTest
    @CsvSource({"area, area, false", "-area, area, true", "owner, name, false", ", name, false"})
    void an_order_is_read_from_the_address(String text, String column, boolean descending) {
        assertThat(Sort.parse(text, Set.of("name", "area"), new Sort("name", false)))
                .isEqualTo(new Sort(column, descending));
    }

    @Test
    void a_second_click_turns_the_order_round() {
        Sort sort = new Sort("name", false);
        assertThat(sort.onClick("name").text()).isEqualTo("-name");
        assertThat(sort.onClick("area").text()).isEqualTo("area");
        assertThat(sort.onClick("name").onClick("name").text()).isEqualTo("name");
    }
}
