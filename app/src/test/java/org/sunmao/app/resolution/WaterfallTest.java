package org.sunmao.app.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaterfallTest {

    private static Waterfall fall(String bits) {
        List<ReasonLine> reasons = Arrays.stream(bits.split(" "))
                .map(Double::parseDouble)
                .map(each -> new ReasonLine(each == -11.5 ? "prior" : "name", "equal", each, "", ""))
                .toList();
        return Waterfall.of(reasons);
    }

    /** One bit is as wide everywhere, so that the bars add up to the score to the eye as they do in figures. */
    @ParameterizedTest
    @CsvSource({
        "-11.5 21.5 -2.25 14, 21.75",
        "-11.5 4, -7.5",
        "9.5 -3.5, 6",
        "3 3 3, 9",
        "-1 -2, -3",
    })
    void the_bars_add_up_to_the_score(String bits, double score) {
        Waterfall fall = fall(bits);
        assertThat(fall.bits()).isEqualTo(score);
        double widest = fall.bars().stream().mapToDouble(b -> b.to() - b.from()).sum();
        double perBit = (fall.bars().get(0).to() - fall.bars().get(0).from())
                / fall.bars().get(0).reason().bits();
        assertThat(widest).isEqualTo(score * perBit, within(1e-9));
        assertThat(fall.end() - fall.even()).isEqualTo(score * perBit, within(1e-9));
    }

    @Test
    void each_bar_begins_where_the_one_before_ended_and_all_lie_within_the_width() {
        Waterfall fall = fall("-11.5 21.5 -2.25 14");
        double before = fall.even();
        for (Waterfall.Bar bar : fall.bars()) {
            assertThat(bar.from()).isEqualTo(before, within(1e-9));
            before = bar.to();
        }
        assertThat(before).isEqualTo(fall.end(), within(1e-9));
        assertThat(fall.bars().stream().flatMap(b -> Stream.of(b.from(), b.to())))
                .allSatisfy(at -> assertThat(at).isBetween(-1e-9, 100 + 1e-9))
                .anySatisfy(at -> assertThat(at).isEqualTo(0, within(1e-9)))
                .anySatisfy(at -> assertThat(at).isEqualTo(100, within(1e-9)));
    }

    @Test
    void a_bar_says_where_it_is_and_what_it_is() {
        Waterfall fall = fall("-11.5 21.5 -2");
        assertThat(fall.bars()).extracting(Waterfall.Bar::kind).containsExactly("prior", "for", "against");
        assertThat(fall.bars().get(1).style())
                .isEqualTo("--from: 0.00%; --to: 100.00%; --left: 0.00%; --wide: 100.00%");
        assertThat(fall.evenStyle()).isEqualTo("--even: 53.49%");
    }

    @ParameterizedTest
    @CsvSource({"0, .5", "1 0, .666667", "-2 -1, .111111", "40 60, 1"})
    void the_sum_means_a_probability(String bits, double probability) {
        assertThat(fall(bits).probability()).isEqualTo(probability, within(1e-6));
    }

    @Test
    void what_weighs_nothing_has_a_place_all_the_same() {
        assertThat(fall("0 0").bars()).allSatisfy(bar -> assertThat(bar.style()).doesNotContain("NaN", "Inf"));
    }
}
