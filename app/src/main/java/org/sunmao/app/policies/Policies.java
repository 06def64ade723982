package org.sunmao.app.policies;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sunmao.app.foundation.Scope;

/** Policies for rooms above: which hold, how their clauses fit, and what they come to. */
public interface Policies {

    /** A clause of a policy with how it fits an enterprise, and what it would come to. */
    record Fitted(Policy policy, Clause clause, Fit fit, Amount amount) {

        /** What it pays: nothing without a passed review. */
        public boolean pays() {
            return policy.review(clause).pays();
        }
    }

    /** The versions that hold on a day, those of policies that begin later among them; the newest policy first. */
    List<Policy> listPublished(Scope scope, LocalDate day);

    /** The version of a policy that holds on a day; empty when there is none, or it is not open. */
    Optional<Policy> findPublished(Scope scope, long id, LocalDate day);

    /**
     * How the clauses of all policies that are valid on a day fit an enterprise, those that fit first.
     *
     * @param declared what the enterprise says of itself: total investment and the like, in fen or persons
     * @return nothing when the enterprise is not open
     */
    List<Fitted> fit(Scope scope, long enterprise, LocalDate day, Map<Base, BigDecimal> declared);
}
