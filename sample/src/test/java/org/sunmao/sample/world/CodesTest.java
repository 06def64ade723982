package org.sunmao.sample.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunmao.sample.random.Dice;

class CodesTest {

    @Test
    void the_worked_example_of_the_credit_code_has_check_character_3() {
        assertThat(Codes.usccCheck("91350100M000100Y4")).isEqualTo('3');
    }

    @ParameterizedTest
    @CsvSource({"D2143569, X", "00000000, 0", "10000000, 8", "M000100Y, 4"})
    void organisation_codes_have_the_check_character_of_the_standard(String first8, char check) {
        assertThat(Codes.organisationCheck(first8)).isEqualTo(check);
    }

    @Test
    void every_code_carries_both_check_characters() {
        Dice dice = Dice.of(3, "codes");
        for (int i = 0; i < 500; i++) {
            String code = Codes.uscc("91", "990101", i % 2 == 0, dice);
            assertThat(code).hasSize(18).matches("[0-9A-HJ-NPQRTUWXY]+");
            assertThat(code.charAt(17)).isEqualTo(Codes.usccCheck(code.substring(0, 17)));
            assertThat(code.charAt(16)).isEqualTo(Codes.organisationCheck(code.substring(8, 16)));
        }
    }

    @Test
    void an_old_number_ends_in_the_digit_of_iso_7064() {
        String number = Codes.oldNumber("990101", Dice.of(3, "numbers"));
        int product = 10;
        for (int i = 0; i < 14; i++) {
            int sum = (product + Character.digit(number.charAt(i), 10)) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        assertThat((product + Character.digit(number.charAt(14), 10)) % 10).isEqualTo(1);
    }
}
