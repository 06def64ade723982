package org.sunmao.sample.files;

import java.util.stream.IntStream;

/** An order that shows nothing of how things were made, and needs no memory. */
final class Mixed {

    private static final int[] PRIMES = {7919, 104_729, 15_485_863, 32_452_843};

    private Mixed() {}

    /** The numbers from 0 up to, not including, the count, each once. */
    static IntStream order(int count, int salt) {
        for (int prime : PRIMES) {
            if (count % prime != 0) {
                return IntStream.range(0, count).map(i -> (int) (((long) i * prime + salt * 977L) % count));
            }
        }
        throw new IllegalArgumentException("No order for " + count);
    }
}
