package org.sunmao.app.conflicts.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one source says, worded.
 *
 * @param code code of the source; null where none is known
 * @param text what it says
 * @param value the value, where a ruling could choose it, as it is stored
 * @param href the building or enterprise that it names; null for none
 * @param rows the rows behind it; null where the reader has no page of them
 */
public record SideLine(
        @Nullable String code,
        String source,
        String department,
        String text,
        @Nullable String value,
        @Nullable LocalDate date,
        @Nullable String href,
        @Nullable String rows) {}
