package org.sunmao.linkage;

import java.util.List;

/**
 * A cluster that a record may belong to.
 *
 * @param cluster the cluster's key
 * @param bits the sum of the bits of the reasons, log2 of the posterior odds
 * @param probability how likely the record belongs there: {@code 2^bits} over one plus the sum of that term over all
 *     candidates, for at most one of them is right
 * @param reasons the evidence, the prior among it; their bits add up to {@code bits}
 */
public record Candidate(String cluster, double bits, double probability, List<Reason> reasons) {
    /** Takes a private copy of the reasons. */
    public Candidate {
        reasons = List.copyOf(reasons);
    }
}
