package org.sunmao.app.access.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] RFC_SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, the rows of SHA-1. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void the_vectors_of_the_rfc_come_out(long seconds, String code) {
        assertThat(Totp.code(RFC_SECRET, seconds / Totp.STEP_SECONDS, 8)).isEqualTo(code);
        assertThat(Totp.codeAt(RFC_SECRET, Instant.ofEpochSecond(seconds))).isEqualTo(code.substring(2));
    }

    @ParameterizedTest
    @CsvSource({"-60, false", "-30, true", "0, true", "30, true", "60, false"})
    void a_code_is_taken_one_step_early_or_late_and_no_more(long offset, boolean taken) {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        String code = Totp.codeAt(RFC_SECRET, now.plusSeconds(offset));

        assertThat(Totp.stepOf(RFC_SECRET, code, now, 0).isPresent()).isEqualTo(taken);
    }

    @Test
    void a_code_is_taken_once_and_none_before_it() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        long step =
                Totp.stepOf(RFC_SECRET, Totp.codeAt(RFC_SECRET, now), now, 0).orElseThrow();

        assertThat(Totp.stepOf(RFC_SECRET, Totp.codeAt(RFC_SECRET, now), now, step))
                .isEmpty();
        assertThat(Totp.stepOf(RFC_SECRET, Totp.codeAt(RFC_SECRET, now.minusSeconds(30)), now, step))
                .isEmpty();
        assertThat(Totp.stepOf(RFC_SECRET, Totp.codeAt(RFC_SECRET, now.plusSeconds(30)), now, step))
                .hasValue(step + 1);
    }

    @Test
    void what_is_no_code_is_not_taken() {
        Instant now = Instant.ofEpochSecond(59);
        assertThat(Totp.stepOf(RFC_SECRET, "287 082", now, 0)).isPresent();
        for (String typed : new String[] {"", "28708", "2870820", "abcdef", "-87082", "287083"}) {
            assertThat(Totp.stepOf(RFC_SECRET, typed, now, 0)).as(typed).isEmpty();
        }
    }

    /** RFC 4648, section 10, without padding. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void base32_is_that_of_the_rfc(String text, String encoded) {
        assertThat(Totp.base32(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(encoded);
    }
}
