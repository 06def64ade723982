package org.sunmao.app.visits;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.access.Reader;
import org.sunmao.app.shell.Ui;

/** A room above that has something in the calendar of visits. It tells what this reader may know of it and nothing else; the calendar shows what it is told. */
public interface Guests {

    /**
     * What the calendar's filters ask for; null restricts nothing.
     *
     * @param first the first day
     * @param stop the day after the last
     * @param street nine-digit code of a street in which the enterprise is
     * @param building id of a building in which it is
     * @param state word of a visit's state, {@code waiting}, or {@code overdue}
     * @param mine whether only what the reader's own units do
     */
    record Asked(
            LocalDate first,
            LocalDate stop,
            @Nullable String street,
            @Nullable Long building,
            @Nullable Long enterprise,
            @Nullable String purpose,
            @Nullable String state,
            boolean mine) {}

    /** The earliest first. */
    List<Guest> list(Reader reader, Ui ui, Asked asked);
}
