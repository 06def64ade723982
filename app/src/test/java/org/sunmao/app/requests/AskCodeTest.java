package org.sunmao.app.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class AskCodeTest {

    @Test
    void a_code_is_read_however_it_is_typed_and_nothing_else_is() {
        String code = AskCode.fresh(new SecureRandom());
        byte[] hash = AskCode.hash(code).orElseThrow();
        assertThat(AskCode.hash(code.replace("-", "").toLowerCase())).hasValue(hash);
        assertThat(AskCode.hash(" " + code.replace("-", " – ") + " ")).hasValue(hash);
        assertThat(hash).hasSize(32);
        assertThat(AskCode.hash("")).isEmpty();
        assertThat(AskCode.hash(code.substring(1))).isEmpty();
        assertThat(AskCode.hash(code + "2")).isEmpty();
        assertThat(AskCode.hash("A".repeat(19) + "0")).as("no letter of ours").isEmpty();
        assertThat(AskCode.hash("x".repeat(10_000))).isEmpty();
    }

    @Test
    void codes_use_all_letters_and_hold_more_than_eighty_bits() {
        var random = new SecureRandom();
        var letters = new HashSet<Integer>();
        for (int i = 0; i < 500; i++) {
            AskCode.fresh(random).replace("-", "").chars().forEach(letters::add);
        }
        assertThat(20 * Math.log(letters.size()) / Math.log(2)).isGreaterThan(80);
    }
}
