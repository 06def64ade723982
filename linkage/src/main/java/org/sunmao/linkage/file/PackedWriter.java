package org.sunmao.linkage.file;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Packs values into bytes, one behind the other, for {@link PackedReader}. Numbers are written with the least significant byte
 * first; texts with one byte a character where that is enough, and two where it is not.
 */
public final class PackedWriter {
    static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    static final VarHandle CHARS = MethodHandles.byteArrayViewVarHandle(char[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int LATIN = 0xFF;

    private byte[] bytes;
    private int size;

    /** An empty one, with room for so many bytes; it grows where they are not enough. */
    public PackedWriter(int room) {
        bytes = new byte[Math.max(16, room)];
    }

    /** An empty one with a little room; it grows. */
    public PackedWriter() {
        this(64);
    }

    /** How many bytes were written. */
    public int size() {
        return size;
    }

    /** Forgets what was written. */
    public void clear() {
        size = 0;
    }

    /** A copy of what was written. */
    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    /** What was written stands at the beginning of this array, until more is written. */
    byte[] array() {
        return bytes;
    }

    /** One byte. */
    public void octet(int value) {
        room(1);
        bytes[size++] = (byte) value;
    }

    /** True or false. */
    public void flag(boolean value) {
        octet(value ? 1 : 0);
    }

    /** A number that is usually small and never negative, in one to five bytes. */
    public void count(int value) {
        room(5);
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /** Four bytes. */
    public void int32(int value) {
        room(4);
        INTS.set(bytes, size, value);
        size += 4;
    }

    /** Eight bytes. */
    public void int64(long value) {
        room(8);
        LONGS.set(bytes, size, value);
        size += 8;
    }

    /** A number with its every bit. */
    public void float64(double value) {
        int64(Double.doubleToRawLongBits(value));
    }

    /** A text, or null. */
    public void text(@Nullable String text) {
        if (text == null) {
            count(0);
            return;
        }
        int n = text.length();
        boolean latin = isLatin(text);
        count(n * 2 + (latin ? 1 : 2));
        room(2 * n);
        if (latin) {
            for (int i = 0; i < n; i++) {
                bytes[size++] = (byte) text.charAt(i);
            }
        } else {
            for (int i = 0; i < n; i++) {
                CHARS.set(bytes, size, text.charAt(i));
                size += 2;
            }
        }
    }

    /** Numbers of eight bytes each, and how many they are. */
    public void longs(long[] values) {
        count(values.length);
        for (long value : values) {
            int64(value);
        }
    }

    /** Bytes, and how many they are. */
    public void octets(byte[] values) {
        count(values.length);
        room(values.length);
        System.arraycopy(values, 0, bytes, size, values.length);
        size += values.length;
    }

    /** What another one holds, as bytes. */
    public void octets(PackedWriter other) {
        count(other.size);
        room(other.size);
        System.arraycopy(other.bytes, 0, bytes, size, other.size);
        size += other.size;
    }

    private static boolean isLatin(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > LATIN) {
                return false;
            }
        }
        return true;
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
        }
    }
}
