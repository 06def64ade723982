package org.sunmao.app.visits.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.shell.Ui;
import org.sunmao.app.visits.Guest;
import org.sunmao.app.visits.Guests;
import org.sunmao.app.visits.store.VisitBoard;

/** What other rooms have in the calendar, for its page and for whatever is taken out of it: each is asked with the same filters and the same reader. */
@Component
class CalendarGuests {

    /** No calendar asks for what lies before or after. */
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private static final LocalDate LAST = LocalDate.of(2100, 1, 1);

    private final List<Guests> rooms;

    CalendarGuests(List<Guests> rooms) {
        this.rooms = List.copyOf(rooms);
    }

    /** What the query of visits asks for, the earliest first. */
    List<Guest> list(Reader reader, Ui ui, VisitBoard.Query query) {
        var asked = new Guests.Asked(
                or(query.from(), FIRST),
                or(query.to(), LAST),
                query.street(),
                query.building(),
                query.enterprise(),
                query.purpose(),
                query.state(),
                query.mine() != null);
        return rooms.stream()
                .flatMap(room -> room.list(reader, ui, asked).stream())
                .sorted(Comparator.comparing(Guest::from))
                .toList();
    }

    private static LocalDate or(@Nullable LocalDate day, LocalDate bound) {
        return day == null ? bound : day;
    }
}
