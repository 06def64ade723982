package org.sunmao.app.access.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordRulesTest {

    @ParameterizedTest
    @CsvSource({
        "Kestrel-4242, ''",
        "Kestrel4242x, ''",
        "Kestrel-424, short",
        "kestrel-over-the-harbour, ''",
        "Kestrel-4, short",
        "kestrel-tower, few-kinds",
        "kestreltower1, few-kinds",
        "Lin.wei-Kestrel9, holds-name",
        "Password123!, common",
        "P@ssw0rd2026, common",
        "Admin@2026!!, common",
        "Sunmao-2026!, common",
        "Kqwerty-7890, run",
        "Kestrel654321, run",
        "Kabcdef-Tower, run",
        "1qaz2wsx-Kestrel, run",
        "Aa1Aa1Aa1Aa1Aa1Aa1, repeats",
        "aaaaaaaa, short few-kinds repeats",
        "榫卯结构的楼宇在海边上, short few-kinds",
        "榫卯结构的楼宇都在海边上, few-kinds",
        "榫卯结构的楼宇在海边看日出与日落, ''"
    })
    void what_is_wrong_is_named(String password, String flaws) {
        assertThat(PasswordRules.flaws(password, "lin.wei").stream()
                        .map(PasswordFlaw::word)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(flaws);
    }

    @Test
    void a_password_beyond_128_characters_is_not_taken_and_generated_and_long_ones_are() {
        assertThat(PasswordRules.flaws("kestrel tower ".repeat(20), "lin")).containsExactly(PasswordFlaw.LONG);
        assertThat(PasswordRules.flaws("kestrel tower \uD83C\uDFEF".repeat(8), "lin"))
                .isEmpty();
        for (int i = 0; i < 50; i++) {
            assertThat(PasswordRules.flaws(Passwords.generate(), "office")).isEmpty();
        }
    }
}
