package org.sunmao.app.exports;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.shell.Ui;

/**
 * What an export says about itself besides who made it, when, and how many rows it has.
 *
 * @param title what it is
 * @param lines what it was asked for: filters, order, month, place, definition
 * @param sources the sources that it rests on
 */
public record Head(String title, List<Line> lines, List<Source> sources) {

    /** A word and what is said to it. */
    public record Line(String label, String text) {}

    /**
     * A source.
     *
     * @param said its department, and how far its data have come
     */
    public record Source(String name, String said) {

        /** A source with the newest day that its deliveries speak of; null when nothing has come. */
        public static Source of(Ui ui, String name, String department, @Nullable LocalDate latest) {
            String date =
                    latest == null ? ui.t("exports.source.nothing") : ui.t("exports.source.latest", ui.date(latest));
            return new Source(name, department.isBlank() ? date : department + " · " + date);
        }
    }

    public Head {
        lines = List.copyOf(lines);
        sources = List.copyOf(sources);
    }
}
