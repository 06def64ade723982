package org.sunmao.app.front.web;

import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.shell.TimelineEntry;
import org.sunmao.app.shell.Ui;
import org.sunmao.app.visits.Visit;
import org.sunmao.app.visits.Visits;

/** The visits of a file, past and to come, as entries of a timeline; they are told as they stand now, so a file of the past shows none. */
@Component
class FileVisits {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Visits visits;

    FileVisits(Visits visits) {
        this.visits = visits;
    }

    /** @param named whether each entry says whom it was about, as on a building's page */
    List<TimelineEntry> of(Reader reader, Ui ui, long subject, boolean named) {
        return reader.scope().clocks().areSet()
                ? List.of()
                : visits.listAbout(reader, subject).stream()
                        .map(visit -> entry(ui, visit, named))
                        .toList();
    }

    /** Whether the reader can book one. */
    boolean books(Reader reader) {
        return !reader.scope().clocks().areSet()
                && reader.is(Role.OFFICE, Role.DEPARTMENT, Role.STEWARD, Role.INVESTMENT);
    }

    private static TimelineEntry entry(Ui ui, Visit visit, boolean named) {
        String purpose = ui.t("visits.purpose." + visit.purpose());
        String enterprise = visit.enterpriseName();
        return new TimelineEntry(
                ui.date(visit.during().day()) + " "
                        + CLOCK.format(visit.during().fromTime()),
                named && enterprise != null ? ui.t("front.file.visits.of", purpose, enterprise) : purpose,
                ui.t("visits.state." + visit.state().word()),
                null,
                String.join(ui.t("visits.and"), visit.departments()),
                "/visits/" + visit.id());
    }
}
