package org.sunmao.app.audit.chain;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * One link of the chain.
 *
 * @param seq its place, from 1, without gaps
 * @param hash SHA-256 (FIPS 180-4) over the hash before, {@code seq}, the moment of sealing in microseconds, and the bytes of the line
 */
record Seal(long seq, byte[] hash) {

    /** What stands before the first link. */
    static final Seal NONE = new Seal(0, new byte[32]);

    Seal {
        if (hash.length != 32) {
            throw new IllegalArgumentException("a hash has 32 bytes, found " + hash.length);
        }
    }

    /** The link after this one, over this line. */
    Seal next(ChainLine line, long sealedAtMicros) {
        MessageDigest sha = sha256();
        sha.update(hash);
        sha.update(
                ByteBuffer.allocate(16).putLong(seq + 1).putLong(sealedAtMicros).array());
        return new Seal(seq + 1, sha.digest(line.bytes()));
    }

    boolean is(byte[] other) {
        return Arrays.equals(hash, other);
    }

    String hex() {
        return HexFormat.of().formatHex(hash);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
