package org.sunmao.app.front.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.shell.State;

/**
 * A stay as a table shows it.
 *
 * @param name who holds the unit; null for vacancy
 * @param href the holder's file; null where there is none to open
 * @param marks what is to be said about the holder: provisional, link in review
 * @param areaSqm the area it takes; null when not known
 * @param area formatted; null when not known
 * @param since day, or what is known of it
 * @param until end of the lease, or what is known of the end
 * @param rows address of the rows behind it
 * @param terms further terms of the lease, as far as the reader may see them
 */
public record StayLine(
        @Nullable String name,
        @Nullable String href,
        List<State> marks,
        @Nullable BigDecimal areaSqm,
        @Nullable String area,
        String since,
        String until,
        @Nullable String right,
        String source,
        String rows,
        List<TermLine> terms) {

    public StayLine {
        terms = List.copyOf(terms);
        marks = List.copyOf(marks);
    }
}
