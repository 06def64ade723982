package org.sunmao.app.access.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Things that are shown once and known again by their hash: tokens, keys of sessions, recovery codes. All have 79 bits or more, so a plain hash keeps them. */
public final class Secrets {

    /** How every token begins, so that one that lies somewhere by mistake is recognised. */
    public static final String TOKEN_PREFIX = "smt_";

    private static final int KEY_BYTES = 32;
    private static final int RECOVERY_CODES = 10;
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** 256 bits in hexadecimal. */
    public static String newKey() {
        byte[] bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** A token of 256 bits. */
    public static String newToken() {
        return TOKEN_PREFIX + newKey();
    }

    /** Ten codes such as {@code kd7m-…}, each of four groups of four: 79 bits. */
    public static List<String> newRecoveryCodes() {
        return Stream.generate(Secrets::recoveryCode).limit(RECOVERY_CODES).toList();
    }

    private static String recoveryCode() {
        return IntStream.range(0, 4)
                .mapToObj(group -> RANDOM.ints(4, 0, READABLE.length())
                        .mapToObj(i -> String.valueOf(READABLE.charAt(i)))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }

    /** The hash of a recovery code however it was typed: with or without dashes and spaces, in any case. */
    public static byte[] recoveryHash(String typed) {
        return sha256(typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
    }

    /** SHA-256 of the text. */
    public static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
