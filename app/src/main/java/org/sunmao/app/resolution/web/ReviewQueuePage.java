package org.sunmao.app.resolution.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.resolution.MadeDecision;
import org.sunmao.app.resolution.ReviewDesk;
import org.sunmao.app.resolution.ReviewEntry;
import org.sunmao.app.shell.Choice;

/**
 * The queue as the page shows it.
 *
 * @param entries those of this page
 * @param waiting how many wait within the filter
 * @param next position to go on from, null on the last page
 * @param sources to choose from
 * @param kinds to choose from
 * @param filter the filter as a query, empty or beginning with {@code ?}
 * @param done what was just decided, null where nothing was
 */
public record ReviewQueuePage(
        List<ReviewEntry> entries,
        int waiting,
        @Nullable Integer next,
        List<Choice> sources,
        List<Choice> kinds,
        String filter,
        @Nullable MadeDecision done) {

    /** Whether more wait than are listed at once. */
    public boolean cut() {
        return waiting >= ReviewDesk.LONGEST;
    }
}
