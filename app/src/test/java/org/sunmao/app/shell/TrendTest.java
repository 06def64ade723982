package org.sunmao.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrendTest {

    private static final YearMonth FIRST = YearMonth.of(2026, 1);

    private static Trend trend(@Nullable Integer... values) {
        var points = new ArrayList<TrendPoint>();
        for (int i = 0; i < values.length; i++) {
            Integer value = values[i];
            points.add(
                    value == null
                            ? TrendPoint.unknown(FIRST.plusMonths(i))
                            : new TrendPoint(FIRST.plusMonths(i), BigDecimal.valueOf(value), value.toString()));
        }
        return new Trend("rooms", Trend.Kind.LINE, points);
    }

    @Test
    void the_highest_month_touches_the_top_and_zero_the_bottom() {
        assertThat(trend(0, 50, 100).line()).isEqualTo("M100.00 160.00h0L300.00 80.00L500.00 0.00");
    }

    @Test
    void a_month_that_is_not_known_breaks_the_line_and_is_no_zero() {
        assertThat(trend(100, null, 100).line()).isEqualTo("M100.00 0.00h0M500.00 0.00h0");
    }

    @Test
    void below_zero_the_axis_moves_up() {
        Trend trend = trend(100, -100);
        assertThat(trend.zeroLine()).isEqualTo("80.00");
        assertThat(trend.slots().get(1).barTop()).isEqualTo(80);
        assertThat(trend.slots().get(1).barHeight()).isEqualTo(80);
    }

    @Test
    void months_of_which_nobody_knows_anything_are_no_trend() {
        assertThat(trend(null, null).known()).isFalse();
        assertThat(trend(null, null).highest()).isNull();
        assertThat(trend(0, 0).known()).isTrue();
        assertThatThrownBy(() -> trend(1)).isInstanceOf(IllegalArgumentException.class);
    }
}
