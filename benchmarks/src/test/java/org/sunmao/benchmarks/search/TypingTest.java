package org.sunmao.benchmarks.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sunmao.sample.random.Dice;
import org.sunmao.sample.world.Enterprise;
import org.sunmao.sample.world.World;

class TypingTest {

    private final Enterprise firm =
            World.of(1, 4, 100, YearMonth.of(2026, 10), 1).enterprises().get(3);

    private Map<String, String> typed() {
        return Typing.ALL.stream()
                .collect(Collectors.toMap(Typing::words, t -> t.typed().apply(firm, Dice.of(1, "test"))));
    }

    @Test
    void what_is_typed_is_part_of_the_name_or_differs_from_it_as_it_says() {
        Map<String, String> typed = typed();
        String core = typed.get("trade name and trade");
        assertThat(core).startsWith(typed.get("trade name"));
        assertThat(typed.get("pinyin")).matches("[a-z0-9]+");
        assertThat(typed.get("initials, four and more")).hasSize(core.length());
        assertThat(differences(core, typed.get("a character wrong"))).isLessThanOrEqualTo(1);
        assertThat(differences(core, typed.get("a character of the same sound")))
                .isLessThanOrEqualTo(1);
        assertThat(differences(firm.uscc(), typed.get("a code with a character wrong")))
                .isEqualTo(1);
    }

    private static long differences(String a, String b) {
        assertThat(b).hasSameSizeAs(a);
        long differences = 0;
        for (int i = 0; i < a.length(); i++) {
            differences += a.charAt(i) == b.charAt(i) ? 0 : 1;
        }
        return differences;
    }
}
