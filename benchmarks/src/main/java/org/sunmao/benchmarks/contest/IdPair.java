package org.sunmao.benchmarks.contest;

/** Two rows by their ids. */
record IdPair(String left, String right) {

    /** The smaller id first, for pairs within one list. */
    static IdPair within(String one, String other) {
        return one.compareTo(other) <= 0 ? new IdPair(one, other) : new IdPair(other, one);
    }
}
