package org.sunmao.app.exports;

/**
 * A column of an exported sheet.
 *
 * @param head its heading, with the unit where the kind has one
 * @param kind what stands in it
 */
public record Column(String head, Kind kind) {

    /** What stands in a column, and how it is written. */
    public enum Kind {
        /** Words and codes; a code stays as it is, with all its digits. */
        TEXT(null, 22),
        /** Words that run long. */
        LONG_TEXT(null, 48),
        /** A whole number. */
        COUNT("#,##0", 12),
        /** Square metres. */
        AREA("#,##0.0", 14),
        /** Yuan. */
        YUAN("#,##0.00", 18),
        /** A share of a whole, 1 being all of it. */
        SHARE("0.0%", 12),
        /** Any other number. */
        NUMBER("#,##0.##", 12),
        /** A day. */
        DAY("yyyy-mm-dd", 13);

        private final @org.jspecify.annotations.Nullable String format;
        private final int width;

        Kind(@org.jspecify.annotations.Nullable String format, int width) {
            this.format = format;
            this.width = width;
        }

        @org.jspecify.annotations.Nullable
        String format() {
            return format;
        }

        int width() {
            return width;
        }
    }

    public static Column text(String head) {
        return new Column(head, Kind.TEXT);
    }

    public static Column longText(String head) {
        return new Column(head, Kind.LONG_TEXT);
    }

    public static Column count(String head) {
        return new Column(head, Kind.COUNT);
    }

    public static Column area(String head) {
        return new Column(head, Kind.AREA);
    }

    public static Column yuan(String head) {
        return new Column(head, Kind.YUAN);
    }

    public static Column share(String head) {
        return new Column(head, Kind.SHARE);
    }

    public static Column day(String head) {
        return new Column(head, Kind.DAY);
    }
}
