package org.sunmao.app.intake.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldReadersTest {

    private static String read(Field field, String cell, @Nullable String unit) {
        Parsed parsed = FieldReaders.read(field, cell, unit);
        if (parsed instanceof Parsed.Value value) {
            return value.value().canonical();
        }
        return parsed instanceof Parsed.Problem problem ? problem.code() : "";
    }

    private static @Nullable String remark(Field field, String cell) {
        return FieldReaders.read(field, cell, null) instanceof Parsed.Value value && value.remark() != null
                ? value.remark().code()
                : null;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "——", "N/A", "n/a", "[]", "无", "不详", "NULL", "/", "　"})
    void what_says_nothing_is_empty_in_every_field(String cell) {
        for (Field field : Field.values()) {
            assertThat(FieldReaders.read(field, cell, null)).as(field.code()).isInstanceOf(Parsed.Empty.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2025-07-01, 2025-07-01",
        "2025/7/1, 2025-07-01",
        "2025.7.1, 2025-07-01",
        "2025年7月1日, 2025-07-01",
        "20250701, 2025-07-01",
        "2025-07-01 08:30:00, 2025-07-01",
        "2025-07-01T00:00:00, 2025-07-01",
        "二〇二五年七月十一日, 2025-07-11",
        "２０２５－０７－０１, 2025-07-01",
        "45839, 2025-07-01",
        "2025-13-40, date.unreadable",
        "2025-02-30, date.unreadable",
        "0000-00-00, date.unreadable",
        "1025-01-01, date.out-of-range",
        "2025年7月, date.day-missing",
        "20l9-05-06, date.unreadable"
    })
    void days(String cell, String expected) {
        assertThat(read(Field.ESTABLISHED_ON, cell, null)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-07, 2025-07",
        "2025年7月, 2025-07",
        "2025年07月份, 2025-07",
        "202507, 2025-07",
        "2025/7, 2025-07",
        "2025-07-31, 2025-07",
        "二〇二五年十二月, 2025-12",
        "7月, month.year-missing",
        "2025-13, month.unreadable",
        "2025年, month.unreadable"
    })
    void months(String cell, String expected) {
        assertThat(read(Field.TAX_MONTH, cell, null)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "'1,286.5000(万)', 1286500000",
        "'1,000(万)', 1000000000",
        "93万元, 93000000",
        "55(万), 55000000",
        "8000万人民币, 8000000000",
        "750万美元, 750000000 USD",
        "515(万美元), 515000000 USD",
        "'134,000(万日元)', 134000000000 JPY",
        "100万人民币元, 100000000",
        "'7,903(万元人民币)', 7903000000",
        "40.600000万, 40600000",
        "57.1万欧元, 57100000 EUR",
        "0万港元, 0 HKD",
        "人民币500万元整, 500000000",
        "1.2亿元, 12000000000",
        "￥1000元, 100000",
        "500元, 50000",
        "叁佰万元, money.unreadable",
        "1e30万, money.out-of-range",
        "12万34, money.unreadable"
    })
    void registered_capital_in_its_many_spellings(String cell, String expected) {
        assertThat(read(Field.REGISTERED_CAPITAL, cell, null)).isEqualTo(expected);
    }

    @Test
    void bare_registered_capital_is_taken_for_ten_thousands_with_a_remark() {
        assertThat(read(Field.REGISTERED_CAPITAL, "4", null)).isEqualTo("4000000");
        assertThat(remark(Field.REGISTERED_CAPITAL, "4")).isEqualTo("money.unit-assumed");
        assertThat(remark(Field.REGISTERED_CAPITAL, "4万")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "12.345, , 1235",
        "12.345, 元, 1235",
        "12.345, 万元, 12345000",
        "-300.5, 元, -30050",
        "(300.50), 元, -30050",
        "1.5E3, 元, 150000",
        "3元, 万元, 300",
        "2, 万美元, 2000000 USD"
    })
    void tax_amounts_in_the_unit_of_their_column(String cell, @Nullable String unit, String fen) {
        assertThat(read(Field.TAX_TOTAL, cell, unit)).isEqualTo(fen);
    }

    @ParameterizedTest
    @CsvSource({
        "'1,234.5㎡', , 1234.5",
        "1200平方米, , 1200",
        "约800平, , 800",
        "1.2, 万㎡, 12000",
        "1.2万平方米, ㎡, 12000",
        "3, 亩, 2000",
        "0, , 0",
        "-5, , area.negative",
        "100+20, , area.unreadable",
        "12间, , area.unreadable"
    })
    void areas(String cell, @Nullable String unit, String sqm) {
        assertThat(read(Field.GROSS_AREA, cell, unit)).isEqualTo(sqm);
    }

    @ParameterizedTest
    @CsvSource({
        "0.06, , 0.06",
        "1.0, , 1",
        "85%, , 0.85",
        "12.5％, , 0.125",
        "85, , 0.85",
        "0.5, %, 0.005",
        "120%, , percent.out-of-range",
        "-0.1, , percent.out-of-range"
    })
    void shares(String cell, @Nullable String unit, String share) {
        assertThat(read(Field.VACANCY_RATE, cell, unit)).isEqualTo(share);
    }

    @ParameterizedTest
    @CsvSource({
        "floors-above, 28层, 28",
        "floors-above, 地上28层/地下3层, 28",
        "floors-below, 地上28层/地下3层, 3",
        "floors-below, -2, 2",
        "floors-above, 十七层, 17",
        "floors-above, 17.0, 17",
        "floors-above, 4000, floors.out-of-range",
        "completion-year, 2015年6月, 2015",
        "completion-year, 2015, 2015",
        "completion-year, 20150, year.unreadable",
        "staff, 约120人, 120",
        "staff, 若干, number.unreadable",
        "longitude, 120.723391, 120.723391",
        "longitude, 999.5, number.out-of-range",
        "height-m, 99.8米, 99.8",
        "rent, 2.12元/㎡·天, 2.12 sqm-day",
        "rent, 60元/m², 60",
        "phone, 138-0013-8000, 13800138000",
        "phone, 0532-8888 7777, 0532-88887777",
        "phone, +86 13800138000/0532-88887777, 13800138000",
        "phone, 87654321转801, 87654321-801",
        "phone, 12, phone.unreadable",
        "enterprise-name, '甲  乙\n公司', 甲乙公司",
        "legal-person, 王 娜, 王娜",
        "industry-code, i6531, I6531",
        "geometry, POINT(1 2), geometry.unreadable"
    })
    void other_fields(String code, String cell, String expected) {
        assertThat(read(Field.findByCode(code).orElseThrow(), cell, null)).isEqualTo(expected);
    }

    @Test
    void credit_codes_are_folded_with_a_remark_and_kept_with_a_wrong_check_character() {
        assertThat(read(Field.CREDIT_CODE, "91370203163561902g", null)).isEqualTo("91370203163561902G");
        assertThat(remark(Field.CREDIT_CODE, "91370203163561902g")).isEqualTo("code.lower-case");
        assertThat(remark(Field.CREDIT_CODE, "91370203163561902G")).isNull();
        assertThat(read(Field.CREDIT_CODE, "91370203163561902A", null)).isEqualTo("91370203163561902A");
        Parsed wrong = FieldReaders.read(Field.CREDIT_CODE, "91370203163561902A", null);
        assertThat(wrong)
                .extracting(parsed -> ((Parsed.Value) parsed).remark())
                .isEqualTo(new Parsed.Problem("code.check-character", "91370203163561902A", "G"));
        assertThat(read(Field.CREDIT_CODE, "9137020316", null)).isEqualTo("code.unreadable");
    }

    @Test
    void nothing_in_a_cell_makes_reading_throw() {
        Random random = new Random(5);
        String alphabet = "0123456789.-+%/万亿元㎡年月日层楼()（），,eE室F#转至~一二十地上下 \n\u0000\ud800ＡａZ";
        for (int round = 0; round < 4_000; round++) {
            StringBuilder cell = new StringBuilder();
            for (int i = random.nextInt(14); i >= 0; i--) {
                cell.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            for (Field field : Field.values()) {
                assertThatCode(() -> FieldReaders.read(field, cell.toString(), random.nextBoolean() ? "万元" : null))
                        .as("%s of %s", field, cell)
                        .doesNotThrowAnyException();
            }
        }
        assertThat(read(Field.GROSS_AREA, "9".repeat(100_000), null)).isEqualTo("cell.too-long");
    }
}
