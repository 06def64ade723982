package org.sunmao.app.launch.report;

import org.jspecify.annotations.Nullable;

/**
 * What the model itself expects of its decisions: sums of probabilities, without any label. Links that persons made are counted
 * apart and are taken for right.
 *
 * @param linked links by the machine
 * @param wrong how many of them it expects to be wrong
 * @param review pairs laid before a person
 * @param rightInReview how many of them it expects to be one
 * @param none rows or pairs without a counterpart
 * @param missed for how many of them it expects the best candidate to have been right
 */
public record Expectation(long linked, double wrong, long review, double rightInReview, long none, double missed) {

    static final Expectation NOTHING = new Expectation(0, 0, 0, 0, 0, 0);

    Expectation plus(Judged judged) {
        if (judged.byPerson()) {
            return this;
        }
        double p = judged.probability();
        return switch (judged.outcome()) {
            case LINKED -> new Expectation(linked + 1, wrong + 1 - p, review, rightInReview, none, missed);
            case REVIEW -> new Expectation(linked, wrong, review + 1, rightInReview + p, none, missed);
            case NONE -> new Expectation(linked, wrong, review, rightInReview, none + 1, missed + p);
        };
    }

    /** The share of links that it expects to be right; null where there are none. */
    public @Nullable Double precision() {
        return linked == 0 ? null : 1 - wrong / linked;
    }

    /** Of all that it expects to belong together, the share that is linked; null where it expects nothing. */
    public @Nullable Double recall() {
        double right = linked - wrong;
        double all = right + rightInReview + missed;
        return all <= 0 ? null : right / all;
    }
}
