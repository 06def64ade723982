package org.sunmao.app.front.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.shell.TimelineEntry;

/**
 * A building that became another, on the file of that other.
 *
 * @param until on which day it ended, in words
 * @param registered who is registered there, in words with their number
 * @param registeredHref the list of them; null where there are none
 * @param taxHref where its tax stands; null where nobody is registered there, who would bring it
 */
public record FormerName(
        String name,
        String href,
        String until,
        String registered,
        @Nullable String registeredHref,
        @Nullable String taxHref,
        List<TimelineEntry> visits) {

    public FormerName {
        visits = List.copyOf(visits);
    }
}
