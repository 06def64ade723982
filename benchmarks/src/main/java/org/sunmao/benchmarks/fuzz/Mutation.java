package org.sunmao.benchmarks.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/**
 * One mutated file. Its number and the seed say all: the same two make the same bytes.
 *
 * @param number which one, from 0
 * @param original what it was made from
 * @param bytes the whole file
 */
record Mutation(int number, Original original, byte[] bytes) {

    private static final long STRIDE = 0x9E3779B97F4A7C15L;

    static Mutation of(List<Original> originals, long seed, int number) {
        var random = new Random(seed + STRIDE * (number + 1));
        Original original = originals.get(number % originals.size());
        return new Mutation(number, original, mutate(original, random));
    }

    private static byte[] mutate(Original original, Random random) {
        boolean knowing = random.nextInt(4) > 0;
        try {
            if (knowing && original.isPackage()) {
                return new PackageMutator(random).mutate(original.bytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (knowing && original.isText()) {
            return new TextMutator(random).mutate(original.bytes(), charset(original));
        }
        return new Mutator(random).mutate(original.bytes());
    }

    private static Charset charset(Original original) {
        return original.name().equals("register.csv") ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
    }
}
