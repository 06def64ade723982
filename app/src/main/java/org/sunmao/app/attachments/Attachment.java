package org.sunmao.app.attachments;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A file as somebody kept it. The same bytes are stored once, however often and under whichever names they are kept.
 *
 * @param id of this keeping
 * @param name under which it was kept, safe to show and to give out; empty once erased
 * @param kind what it is by its bytes
 * @param sha256 lower-case hex SHA-256 of the bytes that are given out
 * @param size in bytes
 * @param by the account that kept it
 * @param at when
 * @param erased whether its bytes are gone because their time was over
 */
public record Attachment(
        long id, String name, Kind kind, String sha256, long size, String by, Instant at, boolean erased) {

    /** What the bytes of a file are known by: lower-case hex SHA-256. */
    public static String digestOf(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
