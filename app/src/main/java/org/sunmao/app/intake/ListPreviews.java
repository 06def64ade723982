package org.sunmao.app.intake;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.evidence.Sources;
import org.sunmao.app.intake.fields.DataDates;
import org.sunmao.app.intake.fields.Field;
import org.sunmao.app.intake.fields.RowIssue;
import org.sunmao.app.intake.fields.RowReader;
import org.sunmao.app.intake.fields.RowReading;
import org.sunmao.app.intake.fields.SourceKind;
import org.sunmao.app.intake.files.RowKind;
import org.sunmao.app.intake.files.SourceFile;
import org.sunmao.app.intake.files.SourceFiles;
import org.sunmao.app.intake.files.UnreadableFileException;

/** Reads a workbook of tenants as it would be taken in, without taking it in. */
@Component
public class ListPreviews {

    private final Sources sources;
    private final SheetPlanner planner;

    ListPreviews(Sources sources, SheetPlanner planner) {
        this.sources = sources;
        this.planner = planner;
    }

    /**
     * A row that would count, or be refused.
     *
     * @param fields what it says, as a row that was taken in says it
     * @param issues what is wrong in it
     */
    public record Row(String sheet, int rowNumber, boolean refused, Map<Field, String> fields, List<RowIssue> issues) {

        public Row {
            fields = Map.copyOf(fields);
            issues = List.copyOf(issues);
        }
    }

    /**
     * A workbook.
     *
     * @param problem code of why it cannot be read; null where it can
     * @param unclear sheets of which nobody has said yet what the columns mean
     * @param day the day that title or name says; null where they say none
     */
    public record Preview(
            @Nullable String problem,
            List<String> unclear,
            @Nullable LocalDate day,
            List<Row> rows) {

        public Preview {
            unclear = List.copyOf(unclear);
            rows = List.copyOf(rows);
        }
    }

    /** Reads the file by what the source remembers of its columns. */
    public Preview read(Path file, String fileName, String sourceCode) {
        ImportRequest request =
                ImportRequest.of(sourceCode, file, "").withFileName(fileName).withKind(SourceKind.TENANTS);
        try (SourceFile opened = SourceFiles.open(file, fileName)) {
            List<SheetPlan> plans = planner.plan(opened, request, sources.find(sourceCode));
            var rows = new ArrayList<Row>();
            var unclear = new ArrayList<String>();
            for (SheetPlan plan : plans) {
                if (plan.readable() && plan.confirmed()) {
                    read(plan, fileName, rows);
                } else if (plan.readable()) {
                    unclear.add(plan.sheet().name());
                }
            }
            if (rows.isEmpty() && unclear.isEmpty()) {
                plans.forEach(plan -> unclear.add(plan.sheet().name()));
            }
            List<String> titles = opened.sheets().stream()
                    .flatMap(sheet -> sheet.titleLines().stream())
                    .toList();
            return new Preview(null, unclear, DataDates.find(fileName, titles).orElse(null), rows);
        } catch (UnreadableFileException unreadable) {
            return new Preview(unreadable.code(), List.of(), null, List.of());
        }
    }

    private static void read(SheetPlan plan, String fileName, List<Row> rows) {
        boolean named = plan.mapping().columns().containsValue(Field.BUILDING_NAME);
        String building =
                named ? null : BuildingContext.find(plan.sheet(), fileName).orElse(null);
        var reader = new RowReader();
        plan.sheet().forEachRow(row -> {
            if (row.kind() == RowKind.DATA) {
                RowReading reading = reader.read(plan.mapping(), plan.sheet().headers(), row);
                var fields = new TreeMap<Field, String>();
                RowMeaning.of(SourceKind.TENANTS, reading, building)
                        .fields()
                        .forEach((code, text) -> Field.findByCode(code).ifPresent(field -> fields.put(field, text)));
                rows.add(new Row(plan.sheet().name(), row.rowNumber(), reading.refused(), fields, reading.issues()));
            }
        });
    }
}
