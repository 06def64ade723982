package org.sunmao.app.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.evidence.Deliveries;
import org.sunmao.app.evidence.Source;
import org.sunmao.app.intake.fields.ColumnMapping;
import org.sunmao.app.intake.fields.MappingSuggester;
import org.sunmao.app.intake.fields.SourceKind;
import org.sunmao.app.intake.fields.Suggestion;
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
        if (request.sheets() != null) {
            ColumnMapping own = request.sheets().get(sheet.index());
            return new SheetPlan(sheet, own == null ? nothing(kind) : own, true);
        }
        if (told != null) {
            return new SheetPlan(sheet, within(sheet, told), true);
        }
        for (ColumnMapping known : remembered) {
            if (sheet.headers().containsAll(known.columns().keySet())) {
                return new SheetPlan(sheet, known, true);
            }
        }
        ColumnMapping newest = remembered.isEmpty() ? null : remembered.get(0);
        Suggestion suggestion =
                suggester.suggest(sheet.headers(), sheet.sample(SAMPLE_ROWS), sheet.titleLines(), kind, newest);
        return new SheetPlan(sheet, suggestion.mapping(), request.acceptSuggested());
    }

    /** A mapping that speaks of several sheets, as far as it speaks of this one; a sheet without its columns is passed over. */
    private static ColumnMapping within(SourceSheet sheet, ColumnMapping told) {
        var columns = new TreeMap<>(told.columns());
        columns.keySet().retainAll(sheet.headers());
        return new ColumnMapping(told.kind(), columns, told.units());
    }

    private static ColumnMapping nothing(@Nullable SourceKind kind) {
        return new ColumnMapping(kind == null ? SourceKind.TENANTS : kind, new TreeMap<>(), Map.of());
    }
}
