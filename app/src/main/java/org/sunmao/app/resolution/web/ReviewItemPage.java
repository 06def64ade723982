package org.sunmao.app.resolution.web;

import org.jspecify.annotations.Nullable;
import org.sunmao.app.resolution.MadeDecision;
import org.sunmao.app.resolution.ReviewItem;

/**
 * One doubtful mention as the page shows it.
 *
 * @param item the mention
 * @param position its place in the queue from 1, 0 where it is not in it
 * @param waiting how many wait within the filter
 * @param previous number of the mention before, null at the beginning
 * @param next number of the mention after, null at the end
 * @param filter the filter as a query, empty or beginning with {@code ?}
 * @param mayDecide whether the reader may decide
 * @param done what was just decided, null where nothing was
 */
public record ReviewItemPage(
        ReviewItem item,
        int position,
        int waiting,
        @Nullable Long previous,
        @Nullable Long next,
        String filter,
        boolean mayDecide,
        @Nullable MadeDecision done) {}
