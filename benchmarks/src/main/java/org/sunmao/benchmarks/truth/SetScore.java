package org.sunmao.benchmarks.truth;

import java.util.HashSet;
import java.util.Set;

/**
 * How well one set was found.
 *
 * @param found how many were found
 * @param truth how many there are
 * @param right how many of both are the same
 */
record SetScore(int found, int truth, int right) {

    static SetScore of(Set<String> found, Set<String> truth) {
        var both = new HashSet<>(found);
        both.retainAll(truth);
        return new SetScore(found.size(), truth.size(), both.size());
    }

    double precision() {
        return (double) right / found;
    }

    double recall() {
        return (double) right / truth;
    }
}
