package org.sunmao.app.launch.link;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** A short mark of what a row says, by which a row that changed since is noticed. */
final class RowMark {

    private static final int BYTES = 8;

    private RowMark() {}

    /** Depends on the list's name and the cells with their headers, not on the order of the columns. */
    static String of(String list, Map<String, String> cells) {
        StringBuilder said = new StringBuilder(list);
        new TreeMap<>(cells)
                .forEach((header, cell) -> said.append('\u001e')
                        .append(header.strip())
                        .append('\u001f')
                        .append(cell));
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(said.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
