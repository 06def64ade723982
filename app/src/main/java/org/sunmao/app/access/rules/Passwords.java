package org.sunmao.app.access.rules;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are made and kept: Argon2id (RFC 9106) with 19 MiB and two passes, the least that OWASP asks for. */
public final class Passwords {

    /** Letters and digits that are not mistaken for each other when read aloud or off paper. */
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Passwords() {}

    /** The encoder of every password; it verifies about twenty per second and core. */
    public static PasswordEncoder encoder() {
        return new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    }

    /** A new password of four groups of five such as {@code kd7mq-…}: about 99 bits. */
    public static String generate() {
        return Stream.generate(Passwords::group).limit(GROUPS).collect(Collectors.joining("-"));
    }

    private static String group() {
        return RANDOM.ints(GROUP, 0, READABLE.length())
                .mapToObj(i -> String.valueOf(READABLE.charAt(i)))
                .collect(Collectors.joining());
    }
}
