package org.sunmao.app.warnings.web;

import java.time.LocalDate;
import java.util.List;
import org.sunmao.app.shell.TimelineEntry;

/**
 * The page of one warning.
 *
 * @param about what its rule means
 * @param rule id and version of the rule
 * @param acts whether the reader may deal with it
 * @param open whether it waits for somebody
 * @param earliest the first day until which it can be postponed
 */
public record WarningPage(
        WarningLine line,
        String about,
        String rule,
        boolean holds,
        boolean acts,
        boolean open,
        String state,
        int moves,
        LocalDate earliest,
        List<TimelineEntry> history) {

    public WarningPage {
        history = List.copyOf(history);
    }
}
