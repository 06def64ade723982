package org.sunmao.app.front.web;

import org.jspecify.annotations.Nullable;
import org.sunmao.app.tenancy.LettingState;

/**
 * The units of one state.
 *
 * @param units how many, in words
 * @param area their known area, formatted; null when none of them has one
 * @param note what else is to be said of them; null for nothing
 */
public record PlanSum(
        LettingState state,
        String units,
        @Nullable String area,
        @Nullable String note) {}
