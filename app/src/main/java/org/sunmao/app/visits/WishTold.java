package org.sunmao.app.visits;

import org.jspecify.annotations.Nullable;

/**
 * News: somebody was told a wish at a visit. Its words are asked of {@link Wishes} within a reader's scope.
 *
 * @param enterprise whose wish it is; null where a building as a whole was visited
 */
public record WishTold(
        long wish,
        long visit,
        @Nullable Long enterprise,
        @Nullable Long building) {}
