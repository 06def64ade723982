package org.sunmao.app.intake.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** An Office Open XML workbook. */
final class XlsxFile implements RawFile {

    private final ReadableWorkbook workbook;
    private final List<RawSheet> sheets = new ArrayList<>();
    private final List<FileNote> notes = new ArrayList<>();

    private XlsxFile(ReadableWorkbook workbook, Map<Integer, List<MergedRegion>> merges) {
        this.workbook = workbook;
        workbook.getSheets().forEach(sheet -> {
            if (sheet.getVisibility() == SheetVisibility.VISIBLE) {
                sheets.add(new XlsxSheet(sheet, merges.getOrDefault(sheet.getIndex(), List.of())));
            } else {
                // Hidden sheets hold the lists behind drop-downs, not what the sender wants to say.
                notes.add(new FileNote("sheet.hidden", 0, null, sheet.getName(), ""));
            }
        });
    }

    static XlsxFile open(Path file, ReadLimits limits) {
        Map<String, List<MergedRegion>> byPart = ZipGuard.check(file, limits);
        return Reading.guarded(() -> {
            Map<Integer, List<MergedRegion>> merges = WorkbookParts.bySheet(file, byPart);
            return new XlsxFile(new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true)), merges);
        });
    }

    @Override
    public FileFormat format() {
        return FileFormat.XLSX;
    }

    @Override
    public @Nullable Charset charset() {
        return null;
    }

    @Override
    public List<RawSheet> sheets() {
        return sheets;
    }

    @Override
    public List<FileNote> notes() {
        return notes;
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class XlsxSheet implements RawSheet {
        private final Sheet sheet;
        private final List<MergedRegion> merges;

        XlsxSheet(Sheet sheet, List<MergedRegion> merges) {
            this.sheet = sheet;
            this.merges = merges;
        }

        @Override
        public int index() {
            return sheet.getIndex();
        }

        @Override
        public String name() {
            return sheet.getName();
        }

        @Override
        public List<MergedRegion> merges() {
            return merges;
        }

        @Override
        public void readWhile(Predicate<RawRow> consumer) {
            Predicate<RawRow> relaying = Reading.relaying(consumer);
            NumberCells numbers = new NumberCells(workbook.isDate1904());
            Reading.guarded(() -> {
                try (Stream<Row> rows = sheet.openStream()) {
                    Iterator<Row> each = rows.iterator();
                    boolean more = true;
                    while (more && each.hasNext()) {
                        RawRow row = XlsxCells.row(each.next(), numbers);
                        more = row.cells().isEmpty() || relaying.test(row);
                    }
                }
                return sheet;
            });
        }
    }
}
