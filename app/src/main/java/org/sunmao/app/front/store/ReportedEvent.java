package org.sunmao.app.front.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A visit or a hotline ticket.
 *
 * @param source code of the source
 * @param kind {@code visits} or {@code complaints}
 * @param mention what it was linked by
 * @param day of the visit or the ticket
 * @param said the enterprise as the row names it; null where it names none
 * @param topic what it is about, in a word; null when not said
 * @param content what was said; null when not said
 * @param outcome how far it has come; null when not said
 */
public record ReportedEvent(
        String source,
        String kind,
        long mention,
        LocalDate day,
        @Nullable String said,
        @Nullable String topic,
        @Nullable String content,
        @Nullable String outcome) {}
