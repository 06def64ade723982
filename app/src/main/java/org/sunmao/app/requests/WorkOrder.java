package org.sunmao.app.requests;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A work order of the 12345 hotline, as a row of a file says it.
 *
 * @param number its number at the hotline
 * @param title in a sentence
 * @param firm the enterprise; empty where none is said
 * @param place where it is; empty where that is not said
 * @param caller who called; empty where nobody is named
 * @param phone how to reach the caller; empty where that is not said
 * @param told the day of the call; null where it is not said
 * @param unit to whom the hotline put it; empty where nobody is named
 * @param due until when; null where it is not said
 */
public record WorkOrder(
        String number,
        String title,
        String content,
        String firm,
        String place,
        String caller,
        String phone,
        @Nullable LocalDate told,
        String unit,
        @Nullable LocalDate due) {

    /**
     * What is wrong with a row, so that it is no work order that can be taken in.
     *
     * @param column the header; the usual one where the file has no such column
     * @param found what stands there; empty where nothing does
     * @param expected word of what was expected: number, content, long, day, once
     */
    public record Fault(String column, String found, String expected) {}
}
