package org.sunmao.app.intake.files;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A merged region: rows 1-based, columns 0-based, both ends inside. */
record MergedRegion(int firstRow, int lastRow, int firstColumn, int lastColumn) {

    private static final Pattern REFERENCE =
            Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?([A-Z]{1,3})\\$?(\\d{1,7})");

    /** Reads {@code A1:C2}; empty when it is no region or one of a single cell. */
    static Optional<MergedRegion> find(String reference) {
        Matcher m = REFERENCE.matcher(reference);
        if (!m.matches()) {
            return Optional.empty();
        }
        MergedRegion region = new MergedRegion(
                Integer.parseInt(m.group(2)),
                Integer.parseInt(m.group(4)),
                Columns.index(m.group(1)),
                Columns.index(m.group(3)));
        return region.wide() || region.tall() ? Optional.of(region) : Optional.empty();
    }

    boolean wide() {
        return lastColumn > firstColumn;
    }

    boolean tall() {
        return lastRow > firstRow;
    }

    int columns() {
        return lastColumn - firstColumn + 1;
    }
}
