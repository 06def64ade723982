package org.sunmao.app.awards;

import org.jspecify.annotations.Nullable;

/**
 * The budget of a policy in a year, in fen.
 *
 * @param budgetFen null where the policy has none
 * @param committedFen what was decided, without what was taken back
 * @param paidFen what was paid, without what was recovered
 */
public record Budget(@Nullable Long budgetFen, long committedFen, long paidFen) {

    /** What can still be decided; null where there is no budget. */
    public @Nullable Long leftFen() {
        return budgetFen == null ? null : Math.max(0, budgetFen - committedFen);
    }
}
