package org.sunmao.app.requests;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The code with which somebody without an account follows a request: twenty letters and digits of thirty that nobody mistakes for one another, 98 random bits,
 * written in groups of five. Kept is its SHA-256 alone; so many bits need no salt and no slow hash.
 */
public final class AskCode {

    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 20;
    private static final int GROUP = 5;

    private AskCode() {}

    /** A new one, in groups. */
    public static String fresh(SecureRandom random) {
        String code = random.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                .collect(Collectors.joining());
        return code.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }

    /** The hash of a code as somebody typed it, with or without groups, in small letters or large; empty where it can be none. */
    public static Optional<byte[]> hash(String typed) {
        if (typed.length() > 60) {
            return Optional.empty();
        }
        String code = typed.replaceAll("[\\s\\p{Pd}]", "").toUpperCase(Locale.ROOT);
        if (code.length() != LENGTH || code.chars().anyMatch(c -> LETTERS.indexOf(c) < 0)) {
            return Optional.empty();
        }
        try {
            return Optional.of(MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
