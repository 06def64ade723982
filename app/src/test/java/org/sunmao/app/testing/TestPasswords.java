package org.sunmao.app.testing;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Hashes of passwords that only tests know, made to be verified at once: a hash holds the parameters that it was made with. How passwords of
 * real accounts are kept is tested where that is the point.
 */
public final class TestPasswords {

    private static final Argon2PasswordEncoder LIGHT = new Argon2PasswordEncoder(16, 32, 1, 64, 1);

    private TestPasswords() {}

    /** The hash of a password. */
    public static String hash(String password) {
        return String.valueOf(LIGHT.encode(password));
    }
}
