package org.sunmao.app.conflicts;

import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.sunmao.app.catalogue.Content;
import org.sunmao.app.catalogue.Entry;
import org.sunmao.app.catalogue.Versions;
import org.sunmao.app.evidence.Sources;
import org.sunmao.app.foundation.WorkCalendar;

/**
 * Until when a department answers a correction request: within the working days that the catalogue says of its source, else within those
 * of {@code sunmao.conflicts.working-days}.
 */
@Component
public class Deadlines {

    private final Sources sources;
    private final Versions catalogue;
    private final WorkCalendar calendar;
    private final int usual;

    Deadlines(
            Sources sources,
            Versions catalogue,
            WorkCalendar calendar,
            @Value("${sunmao.conflicts.working-days:10}") int usual) {
        if (usual < 1 || usual > 250) {
            throw new IllegalArgumentException(
                    "sunmao.conflicts.working-days: found " + usual + ", expected 1 to 250 working days");
        }
        this.sources = sources;
        this.catalogue = catalogue;
        this.calendar = calendar;
        this.usual = usual;
    }

    /** The last day on which the department of this source answers in time, if it is asked that day. */
    public LocalDate due(String source, LocalDate asked) {
        Integer agreed = sources.find(source)
                .flatMap(known -> catalogue.find(known.id()))
                .map(Entry::content)
                .map(Content::correctionDays)
                .orElse(null);
        return calendar.after(asked, agreed == null ? usual : agreed);
    }
}
