package org.sunmao.linkage.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditCodeTest {
    /** The worked example of GB 32100-2015. */
    private static final String EXAMPLE = "91350100M000100Y43";

    @Test
    void the_example_of_the_standard_is_valid() {
        CodeReading reading = CreditCode.read(EXAMPLE);
        assertThat(reading.kind()).isEqualTo(CodeKind.USCC);
        assertThat(reading.valid()).isTrue();
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.value()).isEqualTo(EXAMPLE);
    }

    @Test
    void every_remainder_has_its_check_character_and_exactly_one_fits() {
        boolean[] seen = new boolean[128];
        for (int n = 0; n < 2_000; n++) {
            String inner = "MA3%05d".formatted(n);
            String first17 = "91370202" + inner + CreditCode.organisationCheckCharacter(inner);
            char check = CreditCode.checkCharacter(first17);
            seen[check] = true;
            assertThat(CreditCode.read(first17 + check).valid())
                    .as(first17 + check)
                    .isTrue();
            char other = check == '0' ? '1' : '0';
            CodeReading wrong = CreditCode.read(first17 + other);
            assertThat(wrong.valid()).isFalse();
            assertThat(wrong.findings()).containsExactly(CodeFinding.CHECK_CHARACTER_WRONG);
            assertThat(wrong.expected()).isEqualTo(check);
        }
        assertThat("0123456789ABCDEFGHJKLMNPQRTUWXY".chars()).allMatch(c -> seen[c]);
    }

    @Test
    void a_remainder_of_zero_gives_0_and_of_one_the_last_character() {
        assertThat(CreditCode.checkCharacter("00000000000000000")).isEqualTo('0');
        assertThat(CreditCode.checkCharacter("10000000000000000")).isEqualTo('Y');
    }

    @ParameterizedTest
    @CsvSource({
        "91350100m000100y43, LOWER_CASE_FOLDED",
        "９１３５０１００Ｍ０００１００Ｙ４３, FULL_WIDTH_FOLDED",
        "9135O1OOMOOO1OOY43, O_READ_AS_0",
        "9I350I00M000I00Y43, I_READ_AS_1",
        "913501 00M000100 Y43, SEPARATORS_REMOVED",
        "91350100-M000100Y-43, SEPARATORS_REMOVED"
    })
    void small_faults_are_folded_and_reported(String text, CodeFinding finding) {
        CodeReading reading = CreditCode.read(text);
        assertThat(reading.value()).isEqualTo(EXAMPLE);
        assertThat(reading.valid()).isTrue();
        assertThat(reading.findings()).containsExactly(finding);
    }

    @Test
    void the_inner_check_is_reported_apart() {
        String first17 = "91350100M000100Y5";
        CodeReading reading = CreditCode.read(first17 + CreditCode.checkCharacter(first17));
        assertThat(reading.valid()).isFalse();
        assertThat(reading.findings()).containsExactly(CodeFinding.ORGANISATION_CHECK_WRONG);
    }

    @Test
    void the_older_registration_number_is_known_by_its_fifteen_digits() {
        String first14 = "37020223000123";
        String number = first14 + CreditCode.registrationCheckDigit(first14);
        assertThat(CreditCode.read(number)).satisfies(r -> {
            assertThat(r.kind()).isEqualTo(CodeKind.REGISTRATION_15);
            assertThat(r.valid()).isTrue();
        });
        char wrong = number.charAt(14) == '9' ? '0' : (char) (number.charAt(14) + 1);
        assertThat(CreditCode.read(first14 + wrong).valid()).isFalse();
    }

    @Test
    void the_mod_11_10_system_of_iso_7064_gives_its_published_digit() {
        assertThat(CreditCode.registrationCheckDigit("00000000000794")).isEqualTo(checkByDefinition("00000000000794"));
    }

    @Test
    void an_organisation_code_may_end_in_X() {
        for (int n = 0; n < 100; n++) {
            String first8 = "D%07d".formatted(n);
            char check = CreditCode.organisationCheckCharacter(first8);
            assertThat(CreditCode.read(first8 + "-" + check).kind()).isEqualTo(CodeKind.ORGANISATION_9);
            assertThat(CreditCode.read(first8 + "-" + check).valid()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', PLACEHOLDER",
        "无, PLACEHOLDER",
        "000000000000000000, PLACEHOLDER",
        "12345, WRONG_LENGTH",
        "91350100M000100Y4, WRONG_LENGTH",
        "9135010VM000100Y43, ILLEGAL_CHARACTER",
        "913501AAM000100Y43, ILLEGAL_CHARACTER"
    })
    void what_is_no_code_is_said_to_be_none(String text, CodeFinding finding) {
        CodeReading reading = CreditCode.read(text);
        assertThat(reading.valid()).isFalse();
        assertThat(reading.findings()).contains(finding);
    }

    @Test
    void check_characters_are_not_computed_from_too_little() {
        assertThatThrownBy(() -> CreditCode.checkCharacter("9135")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CreditCode.organisationCheckCharacter("M"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static char checkByDefinition(String digits) {
        int p = 10;
        for (char c : digits.toCharArray()) {
            int s = (p + c - '0') % 10;
            p = (s == 0 ? 10 : s) * 2 % 11;
        }
        for (char check = '0'; check <= '9'; check++) {
            if ((p + check - '0') % 10 == 1) {
                return check;
            }
        }
        throw new IllegalStateException();
    }
}
