package org.sunmao.app.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What a backup is sealed with: a passphrase, or the content of a key file. */
public final class Secret {

    private static final int FEWEST_BYTES = 12;

    private final byte[] bytes;

    private Secret(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A passphrase of at least twelve bytes. */
    public static Secret passphrase(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < FEWEST_BYTES) {
            throw new BackupException(
                    "A passphrase of at least " + FEWEST_BYTES + " characters is needed; this one is shorter.");
        }
        return new Secret(bytes);
    }

    /** A key file: its bytes, but for white space at the end. */
    public static Secret file(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            int end = bytes.length;
            while (end > 0 && Character.isWhitespace(bytes[end - 1])) {
                end--;
            }
            return passphrase(new String(bytes, 0, end, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new BackupException("The key file " + file + " cannot be read: " + e, e);
        }
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, bytes.length);
    }

    /** Says nothing of it. */
    @Override
    public String toString() {
        return "secret";
    }
}
