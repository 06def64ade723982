package org.sunmao.app.resolution.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.resolution.CandidateFacts;
import org.sunmao.app.resolution.Claim;
import org.sunmao.app.resolution.MadeDecision;
import org.sunmao.app.resolution.QueuePlace;
import org.sunmao.app.resolution.ReviewItem;
import org.sunmao.app.resolution.SameName;
import org.sunmao.app.resolution.Sitting;

/**
 * One doubtful mention as the page shows it.
 *
 * @param item the mention
 * @param facts what the candidates' files say in short, by subject
 * @param place where it stands in the queue
 * @param filter the filter as a query, empty or beginning with {@code ?}
 * @param mayDecide whether the reader may decide
 * @param heldBy somebody else who has it before them, null where nobody has
 * @param sameName what a word about all of its source and name would touch
 * @param sitting the reader's work so far
 * @param done what was just decided, null where nothing was
 */
public record ReviewItemPage(
        ReviewItem item,
        Map<Long, List<CandidateFacts.Fact>> facts,
        QueuePlace place,
        String filter,
        boolean mayDecide,
        @Nullable Claim heldBy,
        SameName sameName,
        Sitting sitting,
        @Nullable MadeDecision done) {

    /** Whether the reader's word would be taken now. */
    public boolean decides() {
        return mayDecide && heldBy == null && !item.settled();
    }

    /** The filter behind another parameter. */
    public String filterBehind() {
        return filter.isEmpty() ? "" : "&" + filter.substring(1);
    }
}
