package org.sunmao.app.front.plan;

import org.jspecify.annotations.Nullable;

/**
 * The units of one class.
 *
 * @param units how many, in words
 * @param area their known area, formatted; null when none of them has one
 * @param note what else is to be said of them; null for nothing
 */
public record PlanSum(
        Shade shade,
        String units,
        @Nullable String area,
        @Nullable String note) {}
