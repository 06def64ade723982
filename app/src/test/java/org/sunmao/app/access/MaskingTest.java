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

    @Test
    void a_scope_with_the_right_sees_plainly() {
        Scope masked = Scope.district("lin");
        assertThat(Masking.phone("13812341234", masked)).isEqualTo("138****1234");
        assertThat(Masking.phone("13812341234", masked.withPersonalPlain(true))).isEqualTo("13812341234");
    }
}
