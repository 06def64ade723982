package org.sunmao.app.overview.tiles;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A short mark of what a tile holds, for the entity tag of an answer: equal bytes have equal marks. */
public final class TileTag {

    private static final int BYTES = 16;

    private TileTag() {}

    /** The first half of the tile's SHA-256 in 32 hexadecimal digits. */
    public static String of(byte[] tile) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(tile);
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
