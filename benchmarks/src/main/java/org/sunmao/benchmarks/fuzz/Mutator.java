package org.sunmao.benchmarks.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** Changes of bytes that know nothing of a format: what disks, mail programs and broken converters do. */
final class Mutator {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final Random random;

    Mutator(Random random) {
        this.random = random;
    }

    /** The same bytes changed in one to four ways. */
    byte[] mutate(byte[] whole) {
        byte[] bytes = whole.clone();
        int times = 1 + random.nextInt(4);
        for (int i = 0; i < times && bytes.length > 0; i++) {
            bytes = once(bytes);
        }
        return bytes;
    }

    private byte[] once(byte[] bytes) {
        return switch (random.nextInt(8)) {
            case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> spliced(bytes, at(bytes), new byte[1 + random.nextInt(4_000)]);
            case 2 -> spliced(bytes, at(bytes), noise());
            case 3 -> without(bytes);
            case 4 -> repeated(bytes);
            case 5 -> spliced(bytes, 0, BYTE_ORDER_MARK);
            case 6 -> misread(bytes);
            default -> flipped(bytes);
        };
    }

    private byte[] flipped(byte[] bytes) {
        int flips = 1 << random.nextInt(9);
        for (int i = 0; i < flips; i++) {
            bytes[at(bytes)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private byte[] without(byte[] bytes) {
        int from = at(bytes);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(2_000));
        var out = new ByteArrayOutputStream(bytes.length);
        out.write(bytes, 0, from);
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }

    private byte[] repeated(byte[] bytes) {
        int from = at(bytes);
        byte[] piece = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + 1 + random.nextInt(300)));
        var out = new ByteArrayOutputStream(bytes.length);
        out.write(bytes, 0, from);
        for (int times = 1 << random.nextInt(10); times > 0; times--) {
            out.writeBytes(piece);
        }
        out.write(bytes, from, bytes.length - from);
        return out.toByteArray();
    }

    /** Read in one character set and saved in another, as happens between an office and a mail program. */
    private static byte[] misread(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] noise() {
        byte[] noise = new byte[1 + random.nextInt(2_000)];
        random.nextBytes(noise);
        return noise;
    }

    private int at(byte[] bytes) {
        return random.nextInt(bytes.length);
    }

    private static byte[] spliced(byte[] bytes, int at, byte[] piece) {
        var out = new ByteArrayOutputStream(bytes.length + piece.length);
        out.write(bytes, 0, at);
        out.writeBytes(piece);
        out.write(bytes, at, bytes.length - at);
        return out.toByteArray();
    }
}
