package org.sunmao.linkage.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link PackedWriter} wrote, in the same order. Every method throws an {@link IndexOutOfBoundsException} where the
 * bytes end too early; no length is believed that is larger than what is left.
 */
public final class PackedReader {
    private static final long[] NO_LONGS = {};
    private static final char[] NO_CHARACTERS = {};
    private static final int SHARED = 1 << 8;

    private final byte[] bytes;
    private final int end;
    private int at;
    private @Nullable String @Nullable [] shared;
    private char[] characters = NO_CHARACTERS;

    /** Reads from the first byte on. */
    public PackedReader(byte[] bytes) {
        this(bytes, bytes.length);
    }

    /** Reads no further than to an index. */
    PackedReader(byte[] bytes, int end) {
        this.bytes = bytes;
        this.end = end;
    }

    /** True where everything was read. */
    public boolean isAtEnd() {
        return at == end;
    }

    /** Where the next value begins. */
    public int position() {
        return at;
    }

    /** Goes on at a position. */
    public void position(int place) {
        if (place < 0 || place > end) {
            throw new IndexOutOfBoundsException(place + " lies outside of the " + end + " bytes");
        }
        at = place;
    }

    /** All that is read, not copied. */
    public byte[] block() {
        return bytes;
    }

    /** The bytes from one position to another. */
    public byte[] copy(int from, int to) {
        return Arrays.copyOfRange(bytes, from, to);
    }

    /** One byte, from 0 to 255. */
    public int octet() {
        return bytes[advance(1)] & 0xFF;
    }

    /** True or false. */
    public boolean flag() {
        return octet() != 0;
    }

    /** A number that is never negative. */
    public int count() {
        int value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            int octet = octet();
            value |= (octet & 0x7F) << shift;
            if (octet < 0x80) {
                return value;
            }
        }
        throw new IndexOutOfBoundsException("No number at " + at);
    }

    /** A number of things of which each takes so many bytes at least; no more than are left. */
    public int count(int least) {
        int n = count();
        if (n < 0 || (long) n * least > end - at) {
            throw new IndexOutOfBoundsException(n + " at " + at + " are more than the bytes that are left");
        }
        return n;
    }

    /** Four bytes. */
    public int int32() {
        return (int) PackedWriter.INTS.get(bytes, advance(4));
    }

    /** A number of things in four bytes, of which each takes so many bytes at least; no more than are left. */
    public int int32(int least) {
        int n = int32();
        if (n < 0 || (long) n * least > end - at) {
            throw new IndexOutOfBoundsException(n + " at " + at + " are more than the bytes that are left");
        }
        return n;
    }

    /** Eight bytes. */
    public long int64() {
        return (long) PackedWriter.LONGS.get(bytes, advance(8));
    }

    /** A number with its every bit. */
    public double float64() {
        return Double.longBitsToDouble(int64());
    }

    /** A text that is not null. */
    public String string() {
        String text = text();
        if (text == null) {
            throw new IndexOutOfBoundsException("No text at " + at);
        }
        return text;
    }

    /** A text, or null. */
    public @Nullable String text() {
        int head = count();
        if (head == 0) {
            return null;
        }
        int n = head - 1 >>> 1;
        if ((head & 1) == 1) {
            return n == 0 ? "" : new String(bytes, advance(n), n, StandardCharsets.ISO_8859_1);
        }
        int from = advance(Math.multiplyExact(n, 2));
        if (n > characters.length) {
            characters = new char[Math.max(32, n)];
        }
        for (int i = 0; i < n; i++) {
            characters[i] = (char) PackedWriter.CHARS.get(bytes, from + i * 2);
        }
        return new String(characters, 0, n);
    }

    /** A text of which there are few, kept once; or null. */
    public @Nullable String sharedText() {
        String text = text();
        if (text == null) {
            return null;
        }
        if (shared == null) {
            shared = new @Nullable String[SHARED];
        }
        int slot = text.hashCode() * 0x9E3779B1 >>> 24;
        String known = shared[slot];
        if (text.equals(known)) {
            return known;
        }
        shared[slot] = text;
        return text;
    }

    /** Numbers of eight bytes each. */
    public long[] longs() {
        int n = count(8);
        if (n == 0) {
            return NO_LONGS;
        }
        long[] values = new long[n];
        for (int i = 0; i < n; i++) {
            values[i] = int64();
        }
        return values;
    }

    /** Bytes. */
    public byte[] octets() {
        int n = count(1);
        int from = advance(n);
        return Arrays.copyOfRange(bytes, from, from + n);
    }

    /** Passes over bytes without reading them. */
    public void skipOctets() {
        advance(count());
    }

    private int advance(int n) {
        int from = at;
        if (n < 0 || end - from < n) {
            throw new IndexOutOfBoundsException("The bytes end at " + end + ", " + n + " more are expected at " + at);
        }
        at = from + n;
        return from;
    }
}
