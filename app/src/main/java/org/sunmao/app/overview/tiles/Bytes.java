package org.sunmao.app.overview.tiles;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes the wire format of Protocol Buffers, as far as a tile needs it. */
final class Bytes {

    private static final int VARINT = 0;
    private static final int LENGTH = 2;

    private byte[] bytes = new byte[1 << 10];
    private int length;

    int length() {
        return length;
    }

    void clear() {
        length = 0;
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, length);
    }

    /** A number without its field, seven bits a byte. */
    void varint(long value) {
        room(10);
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            bytes[length++] = (byte) (rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }

    /** A small signed number: 0, -1, 1, -2 … become 0, 1, 2, 3 … */
    void zigzag(int value) {
        varint((value << 1 ^ value >> 31) & 0xffff_ffffL);
    }

    void field(int number, long value) {
        varint(number << 3 | VARINT);
        varint(value);
    }

    void field(int number, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        bytes(number, utf8, utf8.length);
    }

    void field(int number, Bytes message) {
        bytes(number, message.bytes, message.length);
    }

    private void bytes(int number, byte[] content, int size) {
        varint(number << 3 | LENGTH);
        varint(size);
        room(size);
        System.arraycopy(content, 0, bytes, length, size);
        length += size;
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
