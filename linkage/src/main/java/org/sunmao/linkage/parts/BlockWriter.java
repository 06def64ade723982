package org.sunmao.linkage.parts;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Writes values one behind the other into a growing block; {@link BlockReader} reads them in the same order. */
public final class BlockWriter {
    private byte[] bytes = new byte[64];
    private int size;

    /** How many bytes were written. */
    public int size() {
        return size;
    }

    /** What was written. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    /** Forgets what was written. */
    public void clear() {
        size = 0;
    }

    /** Writes the lowest eight bits. */
    public void byteOf(int value) {
        room(1);
        bytes[size++] = (byte) value;
    }

    /** Writes true or false. */
    public void flag(boolean value) {
        byteOf(value ? 1 : 0);
    }

    /** Writes 64 bits. */
    public void int64(long value) {
        room(8);
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes[size++] = (byte) (value >>> shift);
        }
    }

    /** Writes a number, every bit of it. */
    public void float64(double value) {
        int64(Double.doubleToRawLongBits(value));
    }

    /** Writes a number of 0 or more; a small one takes less room. */
    public void count(int value) {
        room(5);
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            bytes[size++] = (byte) (rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /** Writes a text or null, every character as it is, halves of pairs too. */
    public void text(@Nullable String text) {
        if (text == null) {
            count(0);
            return;
        }
        int length = text.length();
        count(length + 1);
        room(3 * length);
        for (int i = 0; i < length; i++) {
            character(text.charAt(i));
        }
    }

    private void character(char c) {
        if (c < 0x80) {
            bytes[size++] = (byte) c;
        } else if (c < 0x800) {
            bytes[size++] = (byte) (0xC0 | c >>> 6);
            bytes[size++] = (byte) (0x80 | c & 0x3F);
        } else {
            bytes[size++] = (byte) (0xE0 | c >>> 12);
            bytes[size++] = (byte) (0x80 | c >>> 6 & 0x3F);
            bytes[size++] = (byte) (0x80 | c & 0x3F);
        }
    }

    /** Writes how many there are and then each. */
    public void longs(long[] values) {
        count(values.length);
        for (long value : values) {
            int64(value);
        }
    }

    /** Writes how many bytes there are and then these. */
    public void bytes(byte[] value) {
        count(value.length);
        room(value.length);
        System.arraycopy(value, 0, bytes, size, value.length);
        size += value.length;
    }

    /** Writes what another holds, with its length. */
    public void bytes(BlockWriter other) {
        count(other.size);
        room(other.size);
        System.arraycopy(other.bytes, 0, bytes, size, other.size);
        size += other.size;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
        }
    }
}
