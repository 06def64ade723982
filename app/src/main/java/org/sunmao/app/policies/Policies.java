package org.sunmao.app.policies;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    /**
     * A clause that an application is about.
     *
     * @param version the version that it was made under
     * @param year the year to whose budget it belongs
     * @param declared figures that the file does not have
     * @param said what the applicant says of itself where the file says nothing, or something else
     */
    record Asked(
            long policy,
            int version,
            String clause,
            long enterprise,
            int year,
            Map<Base, BigDecimal> declared,
            Facts said) {
        public Asked {
            declared = Map.copyOf(declared);
        }
    }

    /** How one clause fits an enterprise with what an application says, and what it comes to now; empty where either is not open. */
    Optional<Fitted> fit(Scope scope, Asked asked);

    /** A version of a policy, or its draft where none is named; empty where there is none, or it is not open. */
    Optional<Policy> find(Scope scope, long id, @Nullable Integer version);
}
