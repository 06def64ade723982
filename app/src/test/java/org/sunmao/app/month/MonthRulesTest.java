package org.sunmao.app.month;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunmao.app.shell.Formats;

class MonthRulesTest {

    private final MonthRules july = new MonthRules(Clock.fixed(Instant.parse("2026-07-07T02:00:00Z"), Formats.ZONE), 5);

    @Test
    void the_month_that_is_over_is_asked_for_until_the_due_day_of_the_next() {
        assertThat(july.asked()).isEqualTo(YearMonth.of(2026, 6));
        assertThat(july.due(july.asked())).isEqualTo(LocalDate.of(2026, 7, 5));
    }

    @ParameterizedTest
    @CsvSource({"2026-07-05, 0", "2026-07-01, 0", "2026-07-06, 1", "2026-08-05, 31", ", 2"})
    void late_is_what_comes_after_the_due_day_or_has_not_come(LocalDate arrived, long days) {
        assertThat(july.lateBy(july.asked(), arrived)).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({
        ", 2026-06-30",
        "2026-05-31, 2026-06-30",
        "2026-06-29, 2026-06-30",
        "2026-06-30, 2026-07-07",
        "2026-07-07, 2026-08-31",
        "2027-01-31, 2027-02-28"
    })
    void the_next_list_never_speaks_of_a_day_of_which_there_is_one(LocalDate newest, LocalDate next) {
        assertThat(july.nextDay(newest)).isEqualTo(next);
    }

    @Test
    void a_due_day_that_some_months_lack_is_refused() {
        assertThatThrownBy(() -> new MonthRules(Clock.systemUTC(), 31)).hasMessageContaining("sunmao.month.due-day");
    }
}
