package org.sunmao.app.resolution;

import org.jspecify.annotations.Nullable;

/**
 * Where a mention stands in the queue.
 *
 * @param position its place from 1, 0 where it does not wait within the filter
 * @param waiting how many wait within the filter
 * @param previous the one before it that nobody else has before them, null at the beginning
 * @param next the one after it that nobody else has before them, null at the end
 */
public record QueuePlace(
        int position,
        int waiting,
        @Nullable Long previous,
        @Nullable Long next) {}
