package org.sunmao.app.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 over texts: the same texts in the same order give the same digest, and no joining of texts gives another's. */
public final class Hashes {

    private static final byte[] END = {0x1f};

    private Hashes() {}

    /** 32 bytes. */
    public static byte[] of(List<String> texts) {
        MessageDigest digest = sha256();
        for (String text : texts) {
            digest.update(Integer.toString(text.length()).getBytes(StandardCharsets.US_ASCII));
            digest.update(END);
            digest.update(text.getBytes(StandardCharsets.UTF_8));
        }
        return digest.digest();
    }

    /** As {@link #of}, in lower-case hex. */
    public static String hex(List<String> texts) {
        return HexFormat.of().formatHex(of(texts));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
