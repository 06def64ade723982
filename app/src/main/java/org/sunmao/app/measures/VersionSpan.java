package org.sunmao.app.measures;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * For reports of which months a version of a measure is in force.
 *
 * @param from the first of them, null where there is none before
 * @param until the last of them, null where it holds on
 */
public record VersionSpan(
        @Nullable YearMonth from, @Nullable YearMonth until) {}
