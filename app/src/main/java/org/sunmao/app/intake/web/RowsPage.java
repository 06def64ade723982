package org.sunmao.app.intake.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.intake.store.RowLine;
import org.sunmao.app.intake.store.SheetLine;
import org.sunmao.app.search.Page;

/**
 * Rows of one sheet of a delivery.
 *
 * @param sheet the sheet, null when the delivery has no rows to show
 * @param rows one page of them, personal data masked unless it is shown plain
 * @param kind only good, refused or total ones; null for all
 * @param plain whether personal data is shown without a mask
 * @param mayPlain whether the reader may have it so
 */
public record RowsPage(
        @Nullable SheetLine sheet,
        Page<RowLine> rows,
        @Nullable String kind,
        boolean plain,
        boolean mayPlain) {

    /** Where the rows of another page are. */
    public static List<String> kinds() {
        return List.of("good", "refused", "total");
    }
}
