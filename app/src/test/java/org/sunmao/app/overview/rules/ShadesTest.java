package org.sunmao.app.overview.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sunmao.app.measures.Figure;
import org.sunmao.app.measures.MeasureUnit;

class ShadesTest {

    private static Figure share(String value) {
        return Figure.of(new BigDecimal(value), Map.of());
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.4999, 0", "0.5, 1", "0.7, 2", "0.85, 3", "0.9499, 3", "0.95, 4", "1.2, 4"})
    void shares_have_fixed_classes(String value, int expected) {
        assertThat(Shades.of(MeasureUnit.SHARE, List.of()).classOf(share(value)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-tenant-list", "no-area", "months-missing"})
    void what_is_not_known_is_never_the_lowest_class(String why) {
        assertThat(Shades.of(MeasureUnit.SHARE, List.of()).classOf(Figure.unknown(why)))
                .isEqualTo(Shades.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"withheld", "not-published", "no-tax-right"})
    void what_is_not_told_is_a_class_of_its_own(String why) {
        assertThat(Shades.of(MeasureUnit.FEN, List.of()).classOf(Figure.unknown(why)))
                .isEqualTo(Shades.WITHHELD);
    }

    @Test
    void counts_are_parted_into_classes_of_like_size_by_round_numbers() {
        List<Figure> counts =
                LongStream.rangeClosed(1, 1000).mapToObj(Figure::of).toList();
        Shades shades = Shades.of(MeasureUnit.ENTERPRISES, counts);

        assertThat(shades.breaks())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal(200), new BigDecimal(400), new BigDecimal(600), new BigDecimal(800));
        assertThat(shades.classOf(Figure.of(199))).isEqualTo(0);
        assertThat(shades.classOf(Figure.of(200))).isEqualTo(1);
        assertThat(shades.classOf(Figure.of(1000))).isEqualTo(4);
    }

    @Test
    void few_values_have_few_classes_and_none_has_no_break() {
        Shades alike = Shades.of(MeasureUnit.ENTERPRISES, List.of(Figure.of(3), Figure.of(3), Figure.of(3)));
        assertThat(alike.breaks()).hasSize(1);
        assertThat(alike.listColours()).containsExactly(3, 4);
        assertThat(Shades.of(MeasureUnit.FEN, List.of(Figure.unknown("withheld")))
                        .breaks())
                .isEmpty();
        assertThat(Shades.of(MeasureUnit.ENTERPRISES, List.of(Figure.of(0), Figure.of(0)))
                        .classOf(Figure.of(0)))
                .isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "88.5, 20, 88.5, SAID",
        ", 20, 72, RECKONED",
        "0, 10, 36, RECKONED",
        "5000, , 3, UNKNOWN",
        ", , 3, UNKNOWN"
    })
    void a_height_is_said_or_reckoned_or_flat(Double height, Integer floors, double drawn, DrawnHeight.Known known) {
        assertThat(DrawnHeight.of(height, floors)).isEqualTo(new DrawnHeight(drawn, known));
    }
}
