package org.sunmao.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunmao.app.foundation.Scope;

class MaskingTest {

    @ParameterizedTest
    @CsvSource({
        "13812341234, 138****1234",
        "' 13812341234 ', 138****1234",
        "0532-88991234, 053****34",
        "12345, ****",
        "'', ****",
    })
    void phones(String number, String masked) {
        assertThat(Masking.phone(number)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"张三丰, 张**", "王五, 王**", "欧阳修, 欧**", "𠮷田, 𠮷**", "'', ''"})
    void names_show_the_first_character_and_hide_the_length(String name, String masked) {
        assertThat(Masking.personName(name)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"370202199001011234, 370202********1234", "37020219900101123X, 370202********123X", "3702021990, ****"})
    void identity_numbers(String number, String masked) {
        assertThat(Masking.idNumber(number)).isEqualTo(masked);
    }

    @Test
    void numbers_inside_a_text_are_masked_and_credit_codes_are_not() {
        assertThat(Masking.text("联系人13812341234，证件370202199001011234，代码91370202MA3C000000"))
                .isEqualTo("联系人138****1234，证件370202********1234，代码91370202MA3C000000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "电话 199-0000-1234 | 电话 199****1234",
                "手机：199 0000 1234。 | 手机：199****1234。",
                "座机0532-88990012转8001 | 座机0532-****",
                "联系电话：88990012 | 联系电话：****",
                "证件990101900101123 | 证件990101900101123",
                "证件370202900101123 | 证件370202********",
                "注册号370202228012345 | 注册号370202228012345",
                "卡号6222020200112230006 | 卡号6222020200112230006",
                "卡号6222020200112230004 | 卡号6222********",
                "邮箱 san.zhang@example.com 收 | 邮箱 s****@example.com 收",
                "停车：鲁B12345 | 停车：鲁B****",
                "联系人：张三丰，住址：海滨路12号3单元 | 联系人：张**，住址：海滨路****",
                "2024-03-01 至 2026-02-28，面积 312.5 | 2024-03-01 至 2026-02-28，面积 312.5",
                "税额 12345678901.25 元 | 税额 12345678901.25 元",
            })
    void what_is_personal_in_a_text_is_masked_and_the_rest_stays(String text, String masked) {
        assertThat(Masking.text(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "负责人姓名, 张三丰, 张**",
        "联系人电话, 13812341234, 138****1234",
        "家庭住址, 某市某区海滨路12号3单元, 某市某区海滨路****",
        "身份证号码, 370202199001011234, 3702****",
        "备注, 无, 无"
    })
    void a_column_without_meaning_is_masked_by_its_head(String head, String cell, String masked) {
        assertThat(Masking.underHead(head, cell)).isEqualTo(masked);
    }

    @Test
    void a_scope_with_the_right_sees_plainly() {
        Scope masked = Scope.district("lin");
        assertThat(Masking.phone("13812341234", masked)).isEqualTo("138****1234");
        assertThat(Masking.phone("13812341234", masked.withPersonalPlain(true))).isEqualTo("13812341234");
    }

    @ParameterizedTest
    @CsvSource({
        "919901007084927051, true",
        "919901007084927052, false",
        "990101199001010010, false",
        "91370202MA3C000000, false",
        "138, false"
    })
    void a_credit_code_is_told_by_its_check_character(String text, boolean is) {
        assertThat(Masking.isCreditCode(text)).isEqualTo(is);
    }
}
