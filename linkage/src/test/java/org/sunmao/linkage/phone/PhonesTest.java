package org.sunmao.linkage.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sunmao.linkage.RealData;

class PhonesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "13800271234; 13800271234; MOBILE; ''",
                "138 0027 1234; 13800271234; MOBILE; ''",
                "138-0027-1234; 13800271234; MOBILE; ''",
                "１３８００２７１２３４; 13800271234; MOBILE; ''",
                "+86 13800271234; 13800271234; MOBILE; ''",
                "0086-13800271234; 13800271234; MOBILE; ''",
                "8613800271234; 13800271234; MOBILE; ''",
                "手机：13800271234; 13800271234; MOBILE; ''",
                "0532-80271234; 053280271234; LANDLINE; ''",
                "(0532)80271234; 053280271234; LANDLINE; ''",
                "0532－8027 1234; 053280271234; LANDLINE; ''",
                "053280271234; 053280271234; LANDLINE; ''",
                "86-532-80271234; 053280271234; LANDLINE; ''",
                "+86(0)532-80271234; 053280271234; LANDLINE; ''",
                "010-80271234; 01080271234; LANDLINE; ''",
                "0371-8027123; 03718027123; LANDLINE; ''",
                "0532-80271234转8001; 053280271234; LANDLINE; 8001",
                "0532-80271234-8001; 053280271234; LANDLINE; 8001",
                "0532-80271234 ext. 12; 053280271234; LANDLINE; 12",
                "80271234; 80271234; LOCAL; ''",
                "8027-1234; 80271234; LOCAL; ''",
                "400-027-1234; 4000271234; SERVICE; ''",
                "8000271234; 8000271234; SERVICE; ''",
                "95188; 95188; SERVICE; ''",
                "138****1234; 138****1234; MOBILE; ''",
                "138***1234; 138****1234; MOBILE; ''",
                "0532-8027****; 05328027****; LANDLINE; ''"
            })
    void one_number_is_read(String text, String digits, PhoneKind kind, String extension) {
        Phones reading = Phones.read(text);
        assertThat(reading.phones()).containsExactly(new Phone(digits, kind, extension));
        assertThat(reading.leftover()).isEmpty();
        assertThat(reading.phones().get(0).masked()).isEqualTo(text.contains("*"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "13800271234、13900271234; 13800271234|13900271234",
                "13800271234/0532-80271234; 13800271234|053280271234",
                "13800271234 13900271234; 13800271234|13900271234",
                "13800271234；80271234，80271235; 13800271234|80271234|80271235",
                "1380027123413900271234; 13800271234|13900271234",
                "80271234/35; 80271234|80271235",
                "13800271234,13800271234; 13800271234"
            })
    void several_numbers_of_a_cell_are_told_apart(String text, String digits) {
        Phones reading = Phones.read(text);
        assertThat(reading.phones().stream().map(Phone::digits).collect(Collectors.joining("|")))
                .isEqualTo(digits);
        assertThat(reading.leftover()).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "无",
                "暂无",
                "N/A",
                "-",
                "11111111111",
                "00000000",
                "12345678",
                "13800138000",
                "13800000000",
                "0532-88888888"
            })
    void fillers_are_none(String text) {
        Phones reading = Phones.read(text);
        assertThat(reading.phones()).isEmpty();
        assertThat(reading.leftover()).isEmpty();
        assertThat(reading.certainty()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "13800271234 张三; 1; 张三",
                "1380027123; 0; 1380027123",
                "12; 0; 12",
                "13800271234 77; 1; 77",
                "见附件; 0; 见附件"
            })
    void what_belongs_to_no_number_is_left_over(String text, int count, String leftover) {
        Phones reading = Phones.read(text);
        assertThat(reading.phones()).hasSize(count);
        assertThat(reading.leftover()).isEqualTo(leftover);
        assertThat(reading.certainty()).isLessThan(0.99);
    }

    @Test
    void certainty_falls_with_what_is_hidden_missing_or_left_over() {
        assertThat(Phones.read("13800271234").certainty()).isEqualTo(0.99);
        assertThat(Phones.read("80271234").certainty()).isEqualTo(0.8);
        assertThat(Phones.read("138****1234").certainty()).isEqualTo(0.6);
        assertThat(Phones.read("13800271234 77").certainty()).isEqualTo(0.495);
        assertThat(Phones.read("12").certainty()).isZero();
    }

    @Test
    void a_number_with_and_without_the_trunk_digit_has_one_key() {
        assertThat(Phones.read("0532-80271234").phones().get(0).key()).isEqualTo("53280271234");
        assertThat(Phones.read("13800271234").phones().get(0).key()).isEqualTo("13800271234");
    }

    @Test
    void telephones_of_the_made_up_city_are_read_without_leftovers() {
        long numbers = 0;
        for (String list : new String[] {"reg", "tax", "ten"}) {
            for (var row : RealData.rows("linkbench/" + list + ".csv")) {
                Phones reading = Phones.read(RealData.cell(row, "phone"));
                assertThat(reading.leftover()).isEmpty();
                numbers += reading.phones().size();
            }
        }
        assertThat(numbers).isGreaterThan(10_000);
    }
}
