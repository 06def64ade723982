package org.sunmao.app.policies;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A policy in one of its versions.
 *
 * @param version counted from 1
 * @param yaml the document as it was written
 * @param fromDay the day from which this version holds; null for a draft
 * @param reviews what the review of each clause came to, by the clause's key
 */
public record Policy(
        long id,
        int version,
        String yaml,
        PolicyText text,
        @Nullable LocalDate fromDay,
        Map<String, Clause.Review> reviews) {

    public Policy {
        reviews = Map.copyOf(reviews);
    }

    /** Whether it is still being written. */
    public boolean draft() {
        return fromDay == null;
    }

    /** What the review of this clause came to. */
    public Clause.Review review(Clause clause) {
        return reviews.getOrDefault(clause.key(), Clause.Review.NOT_REVIEWED);
    }
}
