package org.sunmao.app.resolution;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one needs to decide about a mention.
 *
 * @param entry the mention in the queue
 * @param zone what the current link says: {@code review} while it waits
 * @param subjectId whom it is linked to now, null where to nobody
 * @param fields identifying fields as the source writes them; persons masked by right
 * @param row one of its rows, the newest; null where the reader may not open it
 * @param candidates best first
 * @param decisions what persons said about it, newest first
 * @param history what else is known of this source and name
 */
public record ReviewItem(
        ReviewEntry entry,
        String zone,
        @Nullable Long subjectId,
        Map<String, String> fields,
        @Nullable ReviewRow row,
        List<ReviewCandidate> candidates,
        List<MadeDecision> decisions,
        ReviewHistory history) {

    public ReviewItem {
        candidates = List.copyOf(candidates);
        decisions = List.copyOf(decisions);
    }

    /** Whether a person's word that stands settles it already, though the links may not have followed yet. */
    public boolean settled() {
        return standing() != null;
    }

    /** That word; null where there is none. */
    public @Nullable MadeDecision standing() {
        return decisions.stream().filter(MadeDecision::settles).findFirst().orElse(null);
    }
}
