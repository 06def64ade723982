package org.sunmao.app.visits;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.shell.State;

/**
 * What another room has in the calendar of visits, worded for one reader: days on which an enterprise's time is taken.
 *
 * @param uid by which calendars of others know it again; stable, whatever happens to it
 * @param from the first day
 * @param until the last day
 * @param subject whose time it is
 * @param label what it is
 * @param unit who comes
 * @param span its days in words
 * @param href its page; null where that is not open to the reader
 */
public record Guest(
        String uid,
        LocalDate from,
        LocalDate until,
        String subject,
        String label,
        String unit,
        String span,
        @Nullable String href,
        State badge,
        String state) {

    /** Whether it takes this day. */
    public boolean takes(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
