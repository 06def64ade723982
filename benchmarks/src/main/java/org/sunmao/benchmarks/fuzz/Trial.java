package org.sunmao.benchmarks.fuzz;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.sunmao.app.intake.fields.ColumnMapping;
import org.sunmao.app.intake.fields.MappingSuggester;
import org.sunmao.app.intake.fields.RowReader;
import org.sunmao.app.intake.fields.SourceKind;
import org.sunmao.app.intake.files.RowKind;
import org.sunmao.app.intake.files.SourceFile;
import org.sunmao.app.intake.files.SourceFiles;
import org.sunmao.app.intake.files.SourceSheet;
import org.sunmao.app.intake.files.UnreadableFileException;

/** Reads a file as intake does: format, header, meaning of columns, every row and every cell of it. */
final class Trial {

    private Trial() {}

    /** Never throws: an error of the machine, such as memory that ran out, is an outcome too. */
    static Outcome read(Path file, String name, SourceKind kind) {
        try (SourceFile opened = SourceFiles.open(file, name)) {
            var rows = new AtomicLong();
            for (SourceSheet sheet : opened.sheets()) {
                read(sheet, kind, rows);
            }
            return Outcome.read(rows.get());
        } catch (UnreadableFileException e) {
            return Outcome.refused(e.code());
        } catch (Exception | Error e) {
            return Outcome.failed(e);
        }
    }

    private static void read(SourceSheet sheet, SourceKind kind, AtomicLong rows) {
        var reader = new RowReader();
        ColumnMapping mapping = new MappingSuggester()
                .suggest(sheet.headers(), sheet.sample(200), kind, null)
                .mapping();
        sheet.forEachRow(row -> {
            rows.incrementAndGet();
            if (row.cells().size() != sheet.headers().size()) {
                throw new IllegalStateException(row.cells().size() + " cells under " + sheet.headers());
            }
            if (row.kind() == RowKind.DATA) {
                reader.read(mapping, sheet.headers(), row);
            }
        });
    }
}
