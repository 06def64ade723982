package org.sunmao.sample.random;

import java.util.List;

/**
 * A stream of random choices, named by a seed, a word and numbers.
 *
 * <p>Own SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014), so that the
 * files do not depend on the JDK's version. A stream per subject keeps one subject's choices apart from every other's:
 * nothing that is added elsewhere moves them.
 */
public final class Dice {

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /** The stream of that name; the same arguments always give the same choices. */
    public static Dice of(long seed, String stream, long... numbers) {
        long state = mix(seed * 0x9E3779B97F4A7C15L + 0x1234567L);
        for (int i = 0; i < stream.length(); i++) {
            state = mix(state ^ (stream.charAt(i) * 0x9E3779B97F4A7C15L));
        }
        for (long number : numbers) {
            state = mix(state + number * 0xD1B54A32D192ED03L + 1);
        }
        return new Dice(state);
    }

    /** Any long. */
    public long nextLong() {
        state += 0x9E3779B97F4A7C15L;
        return mix(state);
    }

    /** A whole number from 0 up to, not including, the bound. */
    public int below(int bound) {
        return (int) ((nextLong() >>> 33) % bound);
    }

    /** A whole number from the least to the most, both included. */
    public int between(int least, int most) {
        return least + below(most - least + 1);
    }

    /** A number from 0 up to, not including, 1. */
    public double fraction() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    /** A number from the least up to, not including, the most. */
    public double range(double least, double most) {
        return least + (most - least) * fraction();
    }

    /** True in that share of the cases. */
    public boolean chance(double share) {
        return fraction() < share;
    }

    /** One of the items, each as likely. */
    public <T> T pick(List<T> items) {
        return items.get(below(items.size()));
    }

    /** One of the items, the first ones more likely: squared bias towards the head of the list. */
    public <T> T pickHead(List<T> items) {
        double f = fraction();
        return items.get((int) (f * f * items.size()));
    }

    /** An index with a chance in proportion to its weight. */
    public int weighted(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double at = fraction() * sum;
        for (int i = 0; i < weights.length - 1; i++) {
            at -= weights[i];
            if (at < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    /** Normally distributed, mean 0, deviation 1 (Box and Muller), in StrictMath so that every machine agrees. */
    public double gaussian() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - fraction()));
        return radius * StrictMath.cos(2 * StrictMath.PI * fraction());
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
