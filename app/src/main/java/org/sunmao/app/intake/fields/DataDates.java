package org.sunmao.app.intake.fields;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Finds the day that a file speaks of. */
public final class DataDates {

    private DataDates() {}

    /**
     * Looks in the title lines, then in the file name: 截至2025年6月30日, 2025年7月, 2025-07, 202507. A month stands for its last day.
     */
    public static Optional<LocalDate> find(String fileName, List<String> titleLines) {
        throw new UnsupportedOperationException("being written");
    }
}
