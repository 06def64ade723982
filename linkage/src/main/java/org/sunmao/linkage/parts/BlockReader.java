package org.sunmao.linkage.parts;

import org.jspecify.annotations.Nullable;

/** Reads what {@link BlockWriter} wrote, in the same order. */
public final class BlockReader {
    private static final long[] NOTHING = {};

    private final byte[] bytes;
    private char[] characters = new char[64];
    private int at;

    /** Reads a block from its start. */
    public BlockReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /** True where there is more to read. */
    public boolean hasMore() {
        return at < bytes.length;
    }

    /** Eight bits, as 0 to 255. */
    public int byteOf() {
        return bytes[at++] & 0xFF;
    }

    /** True or false. */
    public boolean flag() {
        return byteOf() != 0;
    }

    /** 64 bits. */
    public long int64() {
        long value = 0;
        for (int i = 0; i < 8; i++) {
            value = value << 8 | bytes[at++] & 0xFF;
        }
        return value;
    }

    /** A number, every bit of it. */
    public double float64() {
        return Double.longBitsToDouble(int64());
    }

    /** A number of 0 or more. */
    public int count() {
        int value = 0;
        int shift = 0;
        int b = byteOf();
        while ((b & 0x80) != 0) {
            value |= (b & 0x7F) << shift;
            shift += 7;
            b = byteOf();
        }
        return value | b << shift;
    }

    /** A text or null. */
    public @Nullable String textOrNull() {
        int length = count() - 1;
        if (length < 0) {
            return null;
        }
        if (characters.length < length) {
            characters = new char[length * 2];
        }
        for (int i = 0; i < length; i++) {
            characters[i] = character();
        }
        return new String(characters, 0, length);
    }

    /** A text; empty where null was written. */
    public String text() {
        String text = textOrNull();
        return text == null ? "" : text;
    }

    private char character() {
        int first = bytes[at++];
        if (first >= 0) {
            return (char) first;
        }
        int second = bytes[at++] & 0x3F;
        if ((first & 0x20) == 0) {
            return (char) ((first & 0x1F) << 6 | second);
        }
        return (char) ((first & 0x0F) << 12 | second << 6 | bytes[at++] & 0x3F);
    }

    /** Numbers, as many as were written. */
    public long[] longs() {
        int n = count();
        if (n == 0) {
            return NOTHING;
        }
        long[] values = new long[n];
        for (int i = 0; i < n; i++) {
            values[i] = int64();
        }
        return values;
    }

    /** Bytes, as many as were written. */
    public byte[] bytes() {
        byte[] value = new byte[count()];
        System.arraycopy(bytes, at, value, 0, value.length);
        at += value.length;
        return value;
    }

    /** How many bytes of the block lie before what is read next. */
    public int position() {
        return at;
    }

    /** Goes on at that place of the block. */
    public void position(int place) {
        at = place;
    }

    /** The block that is read. */
    public byte[] block() {
        return bytes;
    }

    /** Passes over bytes without reading them. */
    public void skipBytes() {
        int n = count();
        at += n;
    }
}
