package org.sunmao.linkage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The decision about one record.
 *
 * @param key the record's key
 * @param zone what is to be done with the record
 * @param cluster the cluster it belongs to; null exactly in {@link Zone#REVIEW}. A cluster is named by its smallest
 *     anchor key, or by its smallest key where it has no anchor
 * @param bits the score of the decision (of the best candidate in review); 0 where nothing was compared
 * @param probability how likely it is that the decision is right: of the best candidate where linked or in review, of no
 *     candidate where new; 1 where a person decided, or the record is an anchor
 * @param reasons the evidence for the decision, adding up to {@code bits}; empty where nothing was compared
 * @param asserted true where a person decided
 * @param candidates the clusters considered, best first, at most five
 */
public record Link(
        String key,
        Zone zone,
        @Nullable String cluster,
        double bits,
        double probability,
        List<Reason> reasons,
        boolean asserted,
        List<Candidate> candidates) {
    /** Takes private copies of the lists. */
    public Link {
        reasons = List.copyOf(reasons);
        candidates = List.copyOf(candidates);
    }
}
