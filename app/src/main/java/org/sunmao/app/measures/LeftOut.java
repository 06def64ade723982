package org.sunmao.app.measures;

/**
 * What a figure does not count.
 *
 * @param reason stable code ({@code measures.left-out.<code>}); its rows are listed under it
 * @param count how many
 * @param flagged whether this is counted all the same, and only pointed out
 */
public record LeftOut(String reason, long count, boolean flagged) {

    /** Rows that are not counted. */
    public static LeftOut of(String reason, long count) {
        return new LeftOut(reason, count, false);
    }

    /** Rows that are counted but deserve a look. */
    public static LeftOut flag(String reason, long count) {
        return new LeftOut(reason, count, true);
    }
}
