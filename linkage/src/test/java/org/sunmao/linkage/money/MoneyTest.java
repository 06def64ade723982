package org.sunmao.linkage.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sunmao.linkage.RealData;

class MoneyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "100万元; 1000000; CNY; true; true",
                "100万人民币; 1000000; CNY; true; true",
                "100万人民币元; 1000000; CNY; true; true",
                "人民币100万; 1000000; CNY; true; true",
                "１００ 万 元; 1000000; CNY; true; true",
                "壹佰万元整; 1000000; CNY; true; true",
                "人民币贰仟叁佰伍拾万元整; 23500000; CNY; true; true",
                "一亿二千万元; 120000000; CNY; true; true",
                "三点五亿; 350000000; CNY; true; false",
                "1.2亿元; 120000000; CNY; true; true",
                "5百万; 5000000; CNY; true; false",
                "500W; 5000000; CNY; true; false",
                "100(万); 1000000; CNY; true; false",
                "1,500.5(万元人民币); 15005000; CNY; true; true",
                "50.25(万美元); 502500; USD; true; true",
                "500.000000万美元; 5000000; USD; true; true",
                "500万元（美元）; 5000000; USD; true; true",
                "US$100,000; 100000; USD; true; true",
                "3,000(万日元); 30000000; JPY; true; true",
                "10万欧元; 100000; EUR; true; true",
                "港币壹佰万元; 1000000; HKD; true; true",
                "￥1000000; 1000000; CNY; true; true",
                "1,000,000.00; 1000000; CNY; false; false",
                "1E+06; 1000000; CNY; false; false",
                "100; 100; CNY; false; false",
                "注册资本：约100万元; 1000000; CNY; true; true",
                "壹仟元伍角叁分; 1000.53; CNY; true; true",
                "-5万元; -50000; CNY; true; true",
                "0万元; 0; CNY; true; true"
            })
    void a_sum_is_read(String text, BigDecimal amount, String currency, boolean unit, boolean currencyStated) {
        Money money = Money.read(text);
        assertThat(money.amount()).isEqualTo(amount);
        assertThat(money.currency()).isEqualTo(currency);
        assertThat(money.unitStated()).isEqualTo(unit);
        assertThat(money.currencyStated()).isEqualTo(currencyStated);
        assertThat(money.leftover()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "100, 注册资本(万元), 1000000, CNY, true",
        "100, 注册资金（万美元）, 1000000, USD, true",
        "100万, 注册资本(万元), 1000000, CNY, true",
        "100元, 注册资本(万元), 100, CNY, true",
        "100, 注册资本, 100, CNY, false"
    })
    void a_heading_says_what_the_cell_does_not(
            String text, String heading, BigDecimal amount, String currency, boolean unit) {
        Money money = Money.read(text, heading);
        assertThat(money.amount()).isEqualTo(amount);
        assertThat(money.currency()).isEqualTo(currency);
        assertThat(money.unitStated()).isEqualTo(unit);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "N/A", "无", "-", "万元", "人民币"})
    void placeholders_are_no_sum(String text) {
        Money money = Money.read(text);
        assertThat(money.isPresent()).isFalse();
        assertThat(money.leftover()).isEmpty();
        assertThat(money.certainty()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "认缴500万，实缴100万元; 5000000; 100; 0.495",
                "100-200万; 100; 200; 0.3",
                "12.5.3万; 12.5; 3; 0.3",
                "100万元(货币); 1000000; 货币; 0.891",
                "1,00,0万元; 10000000; ''; 0.495",
                "100万; 1000000; ''; 0.95",
                "100万元; 1000000; ''; 0.99"
            })
    void leftovers_and_odd_groups_make_a_sum_less_sure(
            String text, BigDecimal amount, String leftover, double certainty) {
        Money money = Money.read(text);
        assertThat(money.amount()).isEqualTo(amount);
        assertThat(money.leftover()).isEqualTo(leftover);
        assertThat(money.certainty()).isEqualTo(certainty);
    }

    @Test
    void what_is_no_sum_is_left_over() {
        assertThat(Money.read("9".repeat(30))).satisfies(m -> {
            assertThat(m.amount()).isNull();
            assertThat(m.certainty()).isZero();
        });
        assertThat(Money.read("见章程").leftover()).isEqualTo("见章程");
    }

    @Test
    void the_capital_of_a_real_register_is_read_in_all_its_spellings() {
        long present = 0;
        long all = 0;
        for (var row : RealData.rows("qingdao/registry.csv")) {
            String cell = RealData.cell(row, "注册资金");
            Money money = Money.read(cell);
            all++;
            present += money.isPresent() ? 1 : 0;
            assertThat(money.leftover()).as(cell).isEmpty();
            assertThat(money.isPresent()).as(cell).isEqualTo(cell != null && !cell.equals("N/A"));
        }
        System.out.printf("registered capital: %d of %d cells name a sum%n", present, all);
        assertThat(present).isGreaterThan(5_000);
    }
}
