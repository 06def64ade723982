package org.sunmao.app.launch.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.Reason;

/**
 * One decision of a run.
 *
 * @param asked the row that was looked up
 * @param best the row that it was linked with, or that comes nearest; null where none was worth naming
 * @param outcome what was decided
 * @param byPerson true where a person had decided it
 * @param probability that the two are one, by the model; 0 where there is no best row, 1 where a person decided
 * @param reasons the evidence for the best row; values may be missing
 */
public record Judged(
        RowAt asked,
        @Nullable RowAt best,
        Outcome outcome,
        boolean byPerson,
        double probability,
        List<Reason> reasons) {

    /** How likely the decision is wrong: how likely a link is none, or that a pair that is not linked is one. 0 to 1. */
    double doubt() {
        return outcome == Outcome.LINKED ? 1 - probability : probability;
    }

    /** How far from being settled, whatever was decided: .5 at even chances, 0 where the model is sure. */
    double openness() {
        return Math.min(probability, 1 - probability);
    }

    /** Bits of the evidence that speaks against, 0 or less; the chance before anything was compared is no evidence. */
    double against() {
        double sum = 0;
        for (Reason reason : reasons) {
            sum += reason.bits() < 0 && isEvidence(reason) ? reason.bits() : 0;
        }
        return sum;
    }

    /** Whether it compares the two; the chance before any comparison does not, nor the chance of a firm that nobody listed. */
    static boolean isEvidence(Reason reason) {
        return !reason.comparison().equals("prior") && !reason.comparison().equals("siblings");
    }
}
