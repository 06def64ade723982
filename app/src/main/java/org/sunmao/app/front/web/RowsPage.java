package org.sunmao.app.front.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows behind a value.
 *
 * @param subject name of the building or enterprise
 * @param back address of its file
 * @param list address and name of the list it stands in
 * @param title what is asked about
 * @param groups one per claimed value, the winner first; a single one where no value is asked about
 */
public record RowsPage(String subject, String back, String list, String listName, String title, List<Group> groups) {

    /**
     * Rows that say the same.
     *
     * @param value the value they say; null where none is asked about
     * @param note who says it and when, in words
     * @param won whether this is the value that the file shows
     * @param withheld rows that the reader's rights do not open
     */
    public record Group(@Nullable String value, String note, boolean won, List<Row> rows, int withheld) {}

    /**
     * A row as delivered.
     *
     * @param source name of its source
     * @param deliveries in how many deliveries it came
     */
    public record Row(String source, List<Cell> cells, List<Place> places, int deliveries) {}

    /**
     * A cell of it.
     *
     * @param meaning what the column was confirmed to mean; null when nothing
     * @param said whether this cell says the value
     */
    public record Cell(String header, String text, @Nullable String meaning, boolean said) {}

    /** Where it stood. */
    public record Place(String file, String where, String day, String arrived, boolean withdrawn) {}

    public RowsPage {
        groups = List.copyOf(groups);
    }
}
