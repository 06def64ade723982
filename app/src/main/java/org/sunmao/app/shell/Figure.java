package org.sunmao.app.shell;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A big number that can be asked where it came from.
 *
 * @param label what it counts
 * @param value already formatted, without unit; null when not known
 * @param unit after the value; null when there is none
 * @param asOf the day it speaks of; null when not known
 * @param freshness {@link State#FRESH}, {@link State#DUE}, {@link State#OVERDUE} or {@link State#UNKNOWN}; null to show none
 * @param ask address of its definition and rows; null when it cannot be asked
 * @param note one line below, such as what was left out; null when there is none
 */
public record Figure(
        String label,
        @Nullable String value,
        @Nullable String unit,
        @Nullable LocalDate asOf,
        @Nullable State freshness,
        @Nullable String ask,
        @Nullable String note) {}
