package org.sunmao.app.front.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhenTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 3);

    @ParameterizedTest
    @CsvSource({
        "2025年3月, 2025-03",
        "2025年12月份, 2025-12",
        "2025-03, 2025-03",
        "2025/11, 2025-11",
        "去年3月, 2025-03",
        "去年12月底, 2025-12",
        "今年1月, 2026-01",
        "前年6月, 2024-06",
        "6月, 2026-06",
        "7月底, 2026-07",
        "8月份, 2025-08",
        "12月, 2025-12",
        "上月, 2026-06",
        "上个月, 2026-06",
        "上上个月, 2026-05",
        "本月, 2026-07",
        "去年底, 2025-12",
        "去年年末, 2025-12",
        "2024年底, 2024-12",
        "last month, 2026-06",
        "june 2025, 2025-06",
        "sept 2025, 2025-09",
    })
    void a_month_that_is_named_is_read(String text, YearMonth month) {
        assertThat(When.find("x " + text + " y", TODAY)).hasValueSatisfying(when -> {
            assertThat(when.month()).isEqualTo(month);
            assertThat(when.year()).isFalse();
            assertThat(when.rest()).matches("x\\s+y");
        });
    }

    @ParameterizedTest
    @CsvSource({"去年, 2025-12", "2024年, 2024-12", "2024年度, 2024-12", "last year, 2025-12", "前年, 2024-12"})
    void a_year_is_its_last_month_and_says_that_it_was_a_year(String text, YearMonth month) {
        assertThat(When.find(text, TODAY)).hasValueSatisfying(when -> {
            assertThat(when.month()).isEqualTo(month);
            assertThat(when.year()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "海天大厦", "13月", "2025-13", "91990101ma", "月亮湾大厦", "marble 20"})
    void what_names_no_month_has_none(String text) {
        assertThat(When.find(text, TODAY)).isEmpty();
    }

    @Test
    void a_month_of_another_year_is_no_year() {
        assertThat(When.find("去年12月税", TODAY))
                .hasValueSatisfying(when -> assertThat(when.year()).isFalse());
    }
}
