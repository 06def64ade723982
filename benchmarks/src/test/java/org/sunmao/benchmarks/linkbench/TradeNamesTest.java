package org.sunmao.benchmarks.linkbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunmao.sample.random.Dice;

class TradeNamesTest {

    private static final TradeNames NAMES = new TradeNames(1);

    @Test
    void there_are_as_many_as_said_and_no_two_are_equal() {
        assertThat(NAMES.all())
                .hasSize(TradeNames.COUNT)
                .doesNotHaveDuplicates()
                .allMatch(n -> n.matches("\\p{IsHan}{2,4}"));
    }

    /** Of a published list of short names the shares are .83, .28, .10 and 1.0, .93, .61. */
    @ParameterizedTest
    @CsvSource({"2, 0.75, 0.88, 0.99, 1", "3, 0.22, 0.34, 0.85, 0.97", "4, 0.06, 0.14, 0.50, 0.70"})
    void they_lie_close_together(int length, double leastAlike, double mostAlike, double leastNear, double mostNear) {
        List<String> names =
                NAMES.all().stream().filter(n -> n.length() == length).toList();
        assertThat(share(names, List.of(Characters::sound))).isBetween(leastAlike, mostAlike);
        List<UnaryOperator<String>> gaps = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            int at = i;
            gaps.add(name -> name.substring(0, at) + '?' + name.substring(at + 1));
        }
        assertThat(share(names, gaps)).isBetween(leastNear, mostNear);
    }

    @Test
    void a_few_are_drawn_far_more_often_than_the_others() {
        Map<String, Integer> drawn = new HashMap<>();
        Dice dice = Dice.of(1, "test");
        for (int i = 0; i < 8_500; i++) {
            drawn.merge(NAMES.draw(dice), 1, Integer::sum);
        }
        assertThat(Collections.max(drawn.values())).isBetween(45, 110);
        assertThat(drawn.size()).isBetween(7_800, 8_100);
    }

    /** The share of names that share one of these with another name. */
    private static double share(List<String> names, List<UnaryOperator<String>> views) {
        Map<String, Integer> seen = new HashMap<>();
        names.forEach(name -> views.forEach(view -> seen.merge(view.apply(name), 1, Integer::sum)));
        long near = names.stream()
                .filter(name -> views.stream().anyMatch(view -> seen.getOrDefault(view.apply(name), 0) > 1))
                .count();
        return (double) near / names.size();
    }
}
