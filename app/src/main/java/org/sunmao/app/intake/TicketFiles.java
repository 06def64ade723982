package org.sunmao.app.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.intake.fields.Field;
import org.sunmao.app.intake.fields.MappingSuggester;
import org.sunmao.app.intake.fields.RowIssue;
import org.sunmao.app.intake.fields.RowReader;
import org.sunmao.app.intake.fields.RowReading;
import org.sunmao.app.intake.fields.SourceKind;
import org.sunmao.app.intake.fields.Suggestion;
import org.sunmao.app.intake.files.RowKind;
import org.sunmao.app.intake.files.SourceFile;
import org.sunmao.app.intake.files.SourceFiles;
import org.sunmao.app.intake.files.SourceSheet;
import org.sunmao.app.intake.files.UnreadableFileException;

/** Reads a file of hotline work orders without taking it in as evidence: in any form that intake reads, its columns recognised as intake recognises them. */
@Component
public class TicketFiles {

    private static final int SAMPLE = 400;

    /**
     * A row.
     *
     * @param rowNumber as a person sees it who opens the file
     * @param cells what stands in each column, by header; blank ones are left out
     * @param fields what intake understands of it
     * @param columns the header of each field that was recognised
     * @param issues what is wrong in it
     */
    public record Row(
            String sheet,
            int rowNumber,
            Map<String, String> cells,
            Map<Field, String> fields,
            Map<Field, String> columns,
            List<RowIssue> issues) {}

    /**
     * A file.
     *
     * @param problem code of why it cannot be read; null where it can
     * @param rows in the order of the file
     */
    public record Read(@Nullable String problem, List<Row> rows) {

        public Read {
            rows = List.copyOf(rows);
        }
    }

    /**
     * Reads the file.
     *
     * @param name as its sender calls it
     */
    public Read read(Path file, String name) {
        var rows = new ArrayList<Row>();
        try (SourceFile opened = SourceFiles.open(file, name)) {
            opened.sheets().forEach(sheet -> read(sheet, rows));
        } catch (UnreadableFileException unreadable) {
            return new Read(unreadable.code(), List.of());
        }
        return new Read(null, rows);
    }

    private static void read(SourceSheet sheet, List<Row> rows) {
        Suggestion suggestion = new MappingSuggester()
                .suggest(sheet.headers(), sheet.sample(SAMPLE), sheet.titleLines(), SourceKind.COMPLAINTS, null);
        var columns = new LinkedHashMap<Field, String>();
        suggestion.mapping().columns().forEach((header, field) -> columns.putIfAbsent(field, header));
        var reader = new RowReader();
        sheet.forEachRow(row -> {
            if (row.kind() != RowKind.DATA) {
                return;
            }
            RowReading reading = reader.read(suggestion.mapping(), sheet.headers(), row);
            var cells = new LinkedHashMap<String, String>();
            for (int i = 0; i < sheet.headers().size() && i < row.cells().size(); i++) {
                String cell = row.cells().get(i).strip();
                if (!cell.isEmpty()) {
                    cells.put(sheet.headers().get(i), cell);
                }
            }
            rows.add(new Row(sheet.name(), row.rowNumber(), cells, reading.values(), columns, reading.issues()));
        });
    }
}
