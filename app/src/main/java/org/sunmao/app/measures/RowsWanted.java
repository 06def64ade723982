package org.sunmao.app.measures;

/**
 * Which rows behind a figure to list.
 *
 * @param reason {@link #COUNTED}, or the code of something left out
 * @param after where to go on, empty for the beginning
 * @param size how many rows at most
 */
public record RowsWanted(String reason, String after, int size) {

    /** The rows that make up the figure. */
    public static final String COUNTED = "counted";

    /** Where to go on, as a number; 0 for the beginning or for what is no number. */
    public long afterId() {
        return after.matches("[0-9]{1,18}") ? Long.parseLong(after) : 0;
    }
}
