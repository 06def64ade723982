package org.sunmao.app.intake.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sunmao.app.foundation.CsvCells;

/** The error copy of a text file. */
final class CsvErrorCopy {

    private final CsvFile csv;
    private final SourceSheet sheet;
    private final Map<Integer, String> messages;

    CsvErrorCopy(CsvFile csv, SourceSheet sheet, Map<Integer, String> messages) {
        this.csv = csv;
        this.sheet = sheet;
        this.messages = messages;
    }

    void write(OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\ufeff');
        CsvWriter writer = CsvWriter.builder().fieldSeparator(csv.separator()).build(text);
        try {
            csv.readWhile(row -> {
                writer.writeRecord(fields(row));
                return true;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        writer.flush();
        text.flush();
    }

    private List<String> fields(RawRow row) {
        List<String> fields = new ArrayList<>();
        row.cells().forEach(cell -> fields.add(CsvCells.guard(cell.text())));
        String message = row.number() == sheet.headerRow()
                ? ErrorCopies.COLUMN
                : CsvCells.guard(messages.getOrDefault(row.number(), ""));
        boolean inTable = row.number() >= sheet.headerRow() && !row.blank();
        if (inTable) {
            while (fields.size() < sheet.headers().size()) {
                fields.add("");
            }
            fields.add(message);
        }
        return fields;
    }
}
