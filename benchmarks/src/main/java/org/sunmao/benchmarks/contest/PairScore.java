package org.sunmao.benchmarks.contest;

/**
 * Pairs against the truth.
 *
 * @param links how many were made
 * @param right how many of them are true
 * @param truth how many true ones there are
 */
record PairScore(long links, long right, long truth) {

    double precision() {
        return links == 0 ? 0 : (double) right / links;
    }

    double recall() {
        return truth == 0 ? 0 : (double) right / truth;
    }

    /** Twice the right ones over links and truth. */
    double f1() {
        return links + truth == 0 ? 0 : 2.0 * right / (links + truth);
    }
}
