package org.sunmao.app.proposals;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A proposal of the time before the platform, as a file told it.
 *
 * @param id 0 before it is kept
 * @param number unique within its year
 * @param subject what it is about in the words of its time; empty where nobody said
 * @param on the day on which it was made; null where nobody said
 */
public record Past(
        long id,
        int year,
        String number,
        String title,
        String subject,
        String content,
        @Nullable LocalDate on) {}
