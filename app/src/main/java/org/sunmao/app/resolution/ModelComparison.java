package org.sunmao.app.resolution;

import java.time.Instant;

/**
 * How many links a model would change, against the model that was in use.
 *
 * @param id its number
 * @param model the model
 * @param against the model in use then
 * @param at when the links were compared
 * @param by who asked
 * @param mentions how many mentions were linked by both
 * @param gained how many would be linked that are not
 * @param lost how many would no longer be linked
 * @param moved how many would stand for another subject
 * @param toReview how many would wait for a person
 * @param fromReview how many would wait no longer
 * @param deliveriesSince how many deliveries came, were withdrawn or restored since
 * @param decisionsSince how many decisions were made since
 */
public record ModelComparison(
        long id,
        String model,
        String against,
        Instant at,
        String by,
        long mentions,
        long gained,
        long lost,
        long moved,
        long toReview,
        long fromReview,
        long deliveriesSince,
        long decisionsSince) {

    /** How many links change at all. */
    public long changed() {
        return gained + lost + moved + toReview + fromReview;
    }

    /** How many change in this way. */
    public long count(LinkChange change) {
        return switch (change) {
            case GAINED -> gained;
            case LOST -> lost;
            case MOVED -> moved;
            case TO_REVIEW -> toReview;
            case FROM_REVIEW -> fromReview;
        };
    }

    /** Whether evidence or decisions have come since, so that comparing again may say something else. */
    public boolean old() {
        return deliveriesSince + decisionsSince > 0;
    }
}
