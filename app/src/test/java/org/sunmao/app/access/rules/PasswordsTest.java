package org.sunmao.app.access.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    @Test
    void generated_passwords_are_readable_long_and_never_the_same() {
        Set<String> made = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            made.add(Passwords.generate());
        }
        assertThat(made)
                .hasSize(200)
                .allMatch(password -> password.matches("([a-hjkmnp-z2-9]{5}-){3}[a-hjkmnp-z2-9]{5}"));
    }

    @Test
    void a_hash_is_argon2id_and_knows_only_its_own_password() {
        var encoder = Passwords.encoder();
        String hash = encoder.encode("kd7mq-right");

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(encoder.matches("kd7mq-right", hash)).isTrue();
        assertThat(encoder.matches("kd7mq-wrong", hash)).isFalse();
    }
}
