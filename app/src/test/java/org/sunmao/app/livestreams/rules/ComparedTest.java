package org.sunmao.app.livestreams.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** As many months before as after, and the month itself in neither. */
class ComparedTest {

    private static final YearMonth FIRST = YearMonth.of(2026, 3);

    private static Map<YearMonth, Long> sales(int from, int until) {
        var sales = new HashMap<YearMonth, Long>();
        for (int i = from; i <= until; i++) {
            sales.put(FIRST.plusMonths(i), 100L + i);
        }
        return sales;
    }

    @Test
    void the_shorter_side_says_how_many() {
        Compared compared = Compared.of(FIRST, sales(-5, 2)).orElseThrow();
        assertThat(compared.months()).isEqualTo(2);
        assertThat(compared.before()).containsExactly(YearMonth.of(2026, 1), YearMonth.of(2026, 2));
        assertThat(compared.after()).containsExactly(YearMonth.of(2026, 4), YearMonth.of(2026, 5));
        assertThat(compared.beforeFen()).isEqualTo(98 + 99);
        assertThat(compared.afterFen()).isEqualTo(101 + 102);
        assertThat(compared.change()).isEqualByComparingTo("0.0305");
    }

    @Test
    void a_gap_ends_a_side_and_a_side_without_a_month_ends_the_comparison() {
        Map<YearMonth, Long> gap = sales(-5, 5);
        gap.remove(FIRST.minusMonths(2));
        assertThat(Compared.of(FIRST, gap).orElseThrow().months()).isEqualTo(1);
        assertThat(Compared.of(FIRST, sales(-5, 0))).isEmpty();
        assertThat(Compared.of(FIRST, sales(0, 5))).isEmpty();
        assertThat(Compared.of(FIRST, sales(-20, 20)).orElseThrow().months()).isEqualTo(12);
    }

    @Test
    void nothing_before_is_no_ratio() {
        Map<YearMonth, Long> none = sales(-1, 1);
        none.put(FIRST.minusMonths(1), 0L);
        assertThat(Compared.of(FIRST, none).orElseThrow().change()).isNull();
    }
}
