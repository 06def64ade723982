package org.sunmao.app.intake.fields;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Suggests what the columns of a table mean, by the words of their headers and the shapes of their values. */
public final class MappingSuggester {

    /** As {@link #suggest(List, List, List, SourceKind, ColumnMapping)} for a table without title lines. */
    public Suggestion suggest(
            List<String> headers,
            List<List<String>> sampleRows,
            @Nullable SourceKind kindHint,
            @Nullable ColumnMapping remembered) {
        return suggest(headers, sampleRows, List.of(), kindHint, remembered);
    }

    /**
     * Always suggests something, be it an empty mapping of low confidence.
     *
     * @param headers as {@link org.sunmao.app.intake.files.SourceSheet#headers()}
     * @param sampleRows some rows, cells aligned with the headers; a few hundred are enough
     * @param titleLines the lines above the table: 单位：万元 there is the unit of every amount without one
     * @param kindHint the kind when it is known already
     * @param remembered the mapping that was confirmed for this source before; wins for every header it knows
     */
    public Suggestion suggest(
            List<String> headers,
            List<List<String>> sampleRows,
            List<String> titleLines,
            @Nullable SourceKind kindHint,
            @Nullable ColumnMapping remembered) {
        List<ColumnScores> columns = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            columns.add(new ColumnScores(headers.get(i), ColumnShape.of(sampleRows, i)));
        }
        boolean known =
                remembered != null && !Collections.disjoint(remembered.columns().keySet(), headers);
        Map<String, Field> fromBefore = known && remembered != null ? remembered.columns() : Map.of();
        SourceKind certain = known && remembered != null ? remembered.kind() : kindHint;
        List<KindFit> fits = Arrays.stream(SourceKind.values())
                .filter(kind -> certain == null || kind == certain)
                .map(kind -> new KindFit(kind, columns, fromBefore))
                .sorted(Comparator.comparingDouble(KindFit::total).reversed())
                .toList();
        KindFit best = fits.get(0);
        double margin = fits.size() == 1 ? 3 : best.total() - fits.get(1).total();
        return suggestion(best, margin, titleLines, known ? remembered : null);
    }

    private static Suggestion suggestion(
            KindFit best, double margin, List<String> titleLines, @Nullable ColumnMapping remembered) {
        List<String> reasons = new ArrayList<>(best.reasons());
        Map<String, String> units = Units.of(best.chosen(), titleLines, reasons);
        if (remembered != null) {
            units.putAll(remembered.units());
        }
        SortedMap<String, Field> columns = new TreeMap<>();
        best.chosen().forEach((column, field) -> columns.put(column.header(), field));
        ColumnMapping mapping = new ColumnMapping(best.kind(), columns, units);
        double sureOfKind = 0.6 + 0.4 * Math.max(0, Math.min(1, margin / 3));
        double confidence = best.certainty() * sureOfKind * (mapping.complete() ? 1 : 0.5);
        mapping.missing()
                .forEach(anyOf -> reasons.add("field.missing:"
                        + String.join(
                                "|", anyOf.stream().sorted().map(Field::code).toList())));
        return new Suggestion(mapping, confidence, reasons);
    }
}
