package org.sunmao.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

    private final Formats chinese = new Formats(Language.ZH, "未知", "今");
    private final Formats english = new Formats(Language.EN, "not known", "now");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0             | 0 元        | CNY 0",
                "50            | 0.5 元      | CNY 0.5",
                "985050        | 9,850.5 元  | CNY 9,850.5",
                "999999        | 9,999.99 元 | CNY 9,999.99",
                "1000000       | 1 万元      | CNY 10 k",
                "123456789     | 123.5 万元  | CNY 1.23 m",
                "123456789012  | 12.35 亿元  | CNY 1.23 bn",
                "481234567890  | 48.12 亿元  | CNY 4.81 bn",
                "-123456789    | −123.5 万元 | CNY −1.23 m",
            })
    void money_at_the_size_one_speaks_of(long fen, String zh, String en) {
        assertThat(chinese.money(fen)).isEqualTo(zh);
        assertThat(english.money(fen)).isEqualTo(en);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "86.25    | 86.3 ㎡     | 86.3 m²",
                "8532.4   | 8,532 ㎡    | 8,532 m²",
                "10000    | 1 万㎡      | 10,000 m²",
                "48213.5  | 4.82 万㎡   | 48,214 m²",
                "12345678 | 1,235 万㎡  | 12,345,678 m²",
            })
    void areas(BigDecimal sqm, String zh, String en) {
        assertThat(chinese.area(sqm)).isEqualTo(zh);
        assertThat(english.area(sqm)).isEqualTo(en);
    }

    @ParameterizedTest
    @CsvSource({"0.7834, 78.3%", "0, 0.0%", "1, 100.0%", "0.9996, 100.0%", "0.00049, 0.0%"})
    void ratios(BigDecimal ratio, String text) {
        assertThat(chinese.percent(ratio)).isEqualTo(text);
    }

    @Test
    void money_to_the_fen() {
        assertThat(chinese.moneyExact(1234567890L)).isEqualTo("12,345,678.90 元");
        assertThat(english.moneyExact(5L)).isEqualTo("CNY 0.05");
    }

    @Test
    void days_months_and_periods() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        assertThat(english.date(day)).isEqualTo("2026-03-01");
        assertThat(chinese.month(YearMonth.from(day))).isEqualTo("2026年3月");
        assertThat(english.month(YearMonth.from(day))).isEqualTo("Mar 2026");
        assertThat(chinese.interval(day, null)).isEqualTo("2026-03-01 至 今");
        assertThat(english.interval(null, day)).isEqualTo("not known – 2026-03-01");
        assertThat(chinese.time(Instant.parse("2026-02-28T16:05:00Z"))).isEqualTo("2026-03-01 00:05");
    }

    @Test
    void what_is_null_is_not_known_and_never_zero() {
        assertThat(chinese.number(null)).isEqualTo("未知");
        assertThat(chinese.money(null)).isEqualTo("未知");
        assertThat(chinese.moneyExact(null)).isEqualTo("未知");
        assertThat(chinese.area(null)).isEqualTo("未知");
        assertThat(english.percent(null)).isEqualTo("not known");
        assertThat(english.date(null)).isEqualTo("not known");
        assertThat(english.month(null)).isEqualTo("not known");
        assertThat(english.time(null)).isEqualTo("not known");
    }
}
