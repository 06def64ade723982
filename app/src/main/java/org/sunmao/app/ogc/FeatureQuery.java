package org.sunmao.app.ogc;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which features of a collection are asked for.
 *
 * @param box what their geometry has to touch; null for everywhere
 * @param from first day, of features that have one; null for any
 * @param until last day; null for any
 * @param after features after this id
 * @param limit at most so many
 */
public record FeatureQuery(
        @Nullable Box box,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        long after,
        int limit) {

    /** Degrees of WGS 84, longitude first (CRS84). */
    public record Box(double west, double south, double east, double north) {}
}
