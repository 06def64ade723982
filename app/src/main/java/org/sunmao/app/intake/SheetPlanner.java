package org.sunmao.app.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.evidence.Deliveries;
import org.sunmao.app.evidence.Source;
import org.sunmao.app.intake.fields.ColumnMapping;
import org.sunmao.app.intake.fields.MappingSuggester;
import org.sunmao.app.intake.fields.SourceKind;
import org.sunmao.app.intake.fields.Suggestion;
import org.sunmao.app.intake.files.RowKind;
import org.sunmao.app.intake.files.SourceFile;
import org.sunmao.app.intake.files.SourceSheet;

/** Finds out what the columns of each sheet mean: as told, as remembered by the source, or as suggested. */
@Component
class SheetPlanner {

    private static final int SAMPLE_ROWS = 200;

    private final Deliveries deliveries;
    private final MappingSuggester suggester = new MappingSuggester();

    SheetPlanner(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    List<SheetPlan> plan(SourceFile file, ImportRequest request, Optional<Source> source) {
        List<ColumnMapping> remembered = source.map(s -> deliveries.listMappings(s).stream()
                        .map(ColumnMapping::fromJson)
                        .toList())
                .orElse(List.of());
        SourceKind kind = source.flatMap(s -> SourceKind.findByCode(s.kind())).orElse(request.kind());
        var plans = new ArrayList<SheetPlan>();
        for (SourceSheet sheet : file.sheets()) {
            plans.add(plan(sheet, request, remembered, kind));
        }
        return plans;
    }

    private SheetPlan plan(
            SourceSheet sheet, ImportRequest request, List<ColumnMapping> remembered, @Nullable SourceKind kind) {
        ColumnMapping told = request.mapping();
        if (told != null) {
            return new SheetPlan(sheet, told, true);
        }
        for (ColumnMapping known : remembered) {
            if (sheet.headers().containsAll(known.columns().keySet())) {
                return new SheetPlan(sheet, known, true);
            }
        }
        ColumnMapping newest = remembered.isEmpty() ? null : remembered.get(0);
        Suggestion suggestion = suggester.suggest(sheet.headers(), sample(sheet), kind, newest);
        return new SheetPlan(sheet, suggestion.mapping(), request.acceptSuggested());
    }

    private static List<List<String>> sample(SourceSheet sheet) {
        var rows = new ArrayList<List<String>>();
        sheet.forEachRow(row -> {
            if (row.kind() == RowKind.DATA && rows.size() < SAMPLE_ROWS) {
                rows.add(row.cells());
            }
        });
        return rows;
    }
}
