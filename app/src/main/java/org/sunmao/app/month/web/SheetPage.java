package org.sunmao.app.month.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.month.LineState;
import org.sunmao.app.month.Sheet;

/**
 * The page of a list that somebody goes through.
 *
 * @param address id of the building as in addresses
 * @param seen number of the newest word that the page shows
 * @param open rows of which nothing was said
 * @param missing cells that rows of tenants lack
 * @param only whether only rows are shown of which nothing was said
 * @param added the boxes of a row to be added
 * @param addedFault message key of why a row was not added
 */
public record SheetPage(
        String address,
        String building,
        String source,
        LocalDate day,
        @Nullable LocalDate basedOn,
        long seen,
        int rows,
        int told,
        int open,
        int changed,
        int gone,
        int addedRows,
        int missing,
        boolean only,
        List<RowView> shown,
        List<Input> added,
        @Nullable String addedFault) {

    static SheetPage of(Sheet sheet, List<RowView> shown, boolean only, LineForm added) {
        return new SheetPage(
                "B" + sheet.buildingId(),
                sheet.building(),
                sheet.sourceZh(),
                sheet.day(),
                sheet.basedOn(),
                sheet.newest(),
                sheet.rows(),
                sheet.told(),
                sheet.count(LineState.OPEN),
                sheet.count(LineState.CHANGED),
                sheet.count(LineState.GONE),
                sheet.count(LineState.ADDED),
                sheet.missing(),
                only,
                shown,
                RowView.empty(added),
                added.good() ? null : added.faultKey());
    }
}
