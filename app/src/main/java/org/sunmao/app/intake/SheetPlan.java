package org.sunmao.app.intake;

import java.util.List;
import org.sunmao.app.intake.fields.ColumnMapping;
import org.sunmao.app.intake.files.SourceSheet;

/**
 * What is to be done with a sheet.
 *
 * @param mapping what its columns mean, as far as is known
 * @param confirmed whether rows may be read by it: a person said so, now or before, or suggestions are accepted
 */
record SheetPlan(SourceSheet sheet, ColumnMapping mapping, boolean confirmed) {

    boolean readable() {
        return mapping.complete();
    }

    ImportReport.SheetReading reading() {
        List<String> missing = mapping.missing().stream()
                .flatMap(anyOf -> anyOf.stream().map(field -> field.code()))
                .sorted()
                .toList();
        return new ImportReport.SheetReading(
                sheet.name(), sheet.headerRow(), sheet.headers(), mapping.toJson(), missing, readable() && confirmed);
    }
}
