package org.sunmao.app.resolution.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.resolution.MadeDecision;
import org.sunmao.app.resolution.ReviewEntry;
import org.sunmao.app.resolution.Sitting;
import org.sunmao.app.shell.Choice;

/**
 * The queue as the page shows it.
 *
 * @param entries those of this page
 * @param waiting how many wait within the filter
 * @param next position to go on from, null on the last page
 * @param previous position of the page before, null on the first page
 * @param choices what the queue can be narrowed to
 * @param filter the filter as a query, empty or beginning with {@code ?}
 * @param sitting the reader's work so far
 * @param done what was just decided, null where nothing was
 */
public record ReviewQueuePage(
        List<ReviewEntry> entries,
        long waiting,
        @Nullable Integer next,
        @Nullable Integer previous,
        Choices choices,
        String filter,
        Sitting sitting,
        @Nullable MadeDecision done) {

    /** What the queue can be narrowed to, in the reader's words. */
    public record Choices(List<Choice> sources, List<Choice> kinds, List<Choice> buildings, List<Choice> streets) {}
}
