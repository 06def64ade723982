package org.sunmao.app.front.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sunmao.app.measures.Definition;
import org.sunmao.app.measures.MeasureUnit;
import org.sunmao.app.search.FewThings.Named;
import org.sunmao.app.search.SearchText;
import org.sunmao.app.search.SearchText.Sort;

class SentenceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 3);
    private static final List<Named<Definition>> MEASURES = List.of(
            named("vacant-area", "空置面积", "空置", "vacant area", "vacancy"),
            named("occupancy", "出租率", "occupancy"),
            named("tax-12-months", "近十二个月税收", "税收", "tax"),
            named("tax-per-sqm", "单位面积税收"),
            named("buildings", "楼宇", "buildings"),
            named("buildings-over-100m", "亿元楼"));

    private static Named<Definition> named(String id, String... names) {
        return new Named<>(
                new Definition(id, 1, MeasureUnit.SHARE, List.of("tenants"), List.of()),
                Stream.concat(
                                Stream.of(names).map(name -> new SearchText(Sort.NAME, name)),
                                Stream.of(new SearchText(Sort.CODE, id)))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "海天大厦 空置 | vacant-area | 海天大厦 | -",
                "海天大厦空置面积是多少？ | vacant-area | 海天大厦 | -",
                "海天大厦的空置 | vacant-area | 海天大厦 | -",
                "去年税收 | tax-12-months | '' | 2025-12",
                "近十二个月税收 | tax-12-months | '' | -",
                "滨江街道 2026年5月 出租率 | occupancy | 滨江街道 | 2026-05",
                "上月滨江街道出租率 | occupancy | 滨江街道 | 2026-06",
                "单位面积税收 | tax-per-sqm | '' | -",
                "亿元楼 有多少座 | buildings-over-100m | '' | -",
                "occupancy 2026-06 | occupancy | '' | 2026-06",
                "what is the vacancy of Haitian Tower | vacant-area | haitian tower | -",
                "haitian kongzhi | vacant-area | haitian | -",
                "htds kzmj | vacant-area | htds | -",
                "海天大厦 vacant-area | vacant-area | 海天大厦 | -",
            },
            delimiter = '|')
    void measure_place_and_month_are_understood(String typed, String measure, String place, String month) {
        assertThat(Sentence.read(typed, MEASURES, TODAY)).hasValueSatisfying(asked -> {
            assertThat(asked.measure().id()).isEqualTo(measure);
            assertThat(asked.place()).isEqualTo(place);
            assertThat(asked.month() == null ? "-" : asked.month().toString()).isEqualTo(month);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "海天大厦", "2026年5月", "去年出租率", "2025年空置", "syntax", "taxi"})
    void what_names_no_measure_or_a_year_of_a_day_s_figure_is_not_understood(String typed) {
        assertThat(Sentence.read(typed, MEASURES, TODAY)).isEmpty();
    }

    @Test
    void what_is_long_is_no_question() {
        assertThat(Sentence.read("空置".repeat(100), MEASURES, TODAY)).isEmpty();
    }
}
