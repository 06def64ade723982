package org.sunmao.app.intake.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.intake.ImportReport.Note;
import org.sunmao.app.intake.WaitingDrops.Drop;
import org.sunmao.app.intake.fields.ColumnMapping;
import org.sunmao.app.intake.store.DeliveryEvent;
import org.sunmao.app.intake.store.DeliveryLine;
import org.sunmao.app.intake.store.IssueCount;
import org.sunmao.app.intake.store.SheetLine;
import org.sunmao.app.jobs.DerivationStatus;

/**
 * What every page of a delivery shows, and what the first of them shows besides.
 *
 * @param delivery the delivery
 * @param rowsOpen whether the reader may see its rows and problems
 * @param notes what was guessed or passed over in the file
 * @param events what persons said about it
 * @param issues how often which problem occurs
 * @param sheets how its sheets were read
 * @param sheetNames names of sheets by position, as far as known
 * @param drops what of it waits for a person's word
 * @param sameDay other deliveries of the source that count and speak of the same day
 * @param twin the delivery that brought the very same file and counts, null when none does
 * @param derivation what derivation does now
 * @param said what was just done, null when nothing was
 */
public record DeliveryPage(
        DeliveryLine delivery,
        boolean rowsOpen,
        List<Note> notes,
        List<DeliveryEvent> events,
        List<IssueCount> issues,
        List<SheetLine> sheets,
        Map<Integer, String> sheetNames,
        List<Drop> drops,
        List<DeliveryLine> sameDay,
        @Nullable DeliveryLine twin,
        DerivationStatus derivation,
        @Nullable String said) {

    /** Whether its table can be had with the problems written into it. */
    public boolean offersErrors() {
        return rowsOpen && !issues.isEmpty() && !delivery.singleRows();
    }

    /** How many problems there are. */
    public long problems() {
        return issues.stream().mapToLong(IssueCount::count).sum();
    }

    /** What the columns of a sheet mean. */
    public static ColumnMapping mapping(SheetLine sheet) {
        return ColumnMapping.fromJson(sheet.mapping());
    }
}
