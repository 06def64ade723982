package org.sunmao.app.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and digests bytes on their way to a stream; leaves that open. */
final class Digesting extends OutputStream {

    private final OutputStream out;
    private final MessageDigest digest = sha256();
    private long bytes;

    Digesting(OutputStream out) {
        this.out = out;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] content, int from, int count) throws IOException {
        digest.update(content, from, count);
        bytes += count;
        out.write(content, from, count);
    }

    /** What has gone through, as a part of a manifest; once. */
    Manifest.Part part(String entry, long rows) {
        return new Manifest.Part(entry, rows, bytes, HexFormat.of().formatHex(digest.digest()));
    }
}
