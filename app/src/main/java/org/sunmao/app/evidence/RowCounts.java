package org.sunmao.app.evidence;

/** How many rows of a delivery are used, were refused, or are total lines. */
public record RowCounts(int good, int refused, int total) {

    /** No rows yet. */
    public static final RowCounts ZERO = new RowCounts(0, 0, 0);

    /** One more row of this kind. */
    public RowCounts plus(DeliveredRow.Kind kind) {
        return switch (kind) {
            case GOOD -> new RowCounts(good + 1, refused, total);
            case REFUSED -> new RowCounts(good, refused + 1, total);
            case TOTAL -> new RowCounts(good, refused, total + 1);
        };
    }
}
