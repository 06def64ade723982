package org.sunmao.app.policies;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a clause fits one enterprise, and why.
 *
 * @param checks every question that the condition asks, with the fact that answers it
 * @param lacking where it nearly fits: the questions of which one alone would make it fit
 */
public record Fit(Outcome outcome, Truth truth, List<Check> checks, List<Check> lacking) {

    public Fit {
        checks = List.copyOf(checks);
        lacking = List.copyOf(lacking);
    }

    /** In the order in which pages show them. */
    public enum Outcome {
        FITS,
        /** Exactly one missing fact or one failed condition away. */
        NEARLY,
        UNKNOWN,
        NOT;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One question.
     *
     * @param wanted whether it has to hold, or under a "not" must not
     * @param met whether what is wanted is so
     * @param fact what was found; null when nothing is known
     */
    public record Check(Condition.Leaf leaf, boolean wanted, Truth met, Facts.@Nullable Fact fact) {}
}
