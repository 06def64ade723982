package org.sunmao.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** A district small enough to be generated in a test, and ways to read it back. */
record SmallDistrict(Path dir, SampleDistrict district) {

    static SmallDistrict generate(Path dir, int buildings, int enterprises, int months) {
        SampleOptions options = new SampleOptions(buildings, enterprises, 7, months, YearMonth.of(2026, 10));
        return new SmallDistrict(dir, SampleGenerator.generate(options, dir, word -> {}));
    }

    List<NamedCsvRecord> truth(String name) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(dir.resolve("truth/" + name))) {
            return csv.stream().toList();
        }
    }

    /** The rows of the truth about files whose path starts so. */
    List<NamedCsvRecord> truthRows(String prefix) throws IOException {
        return truth("rows.csv").stream()
                .filter(row -> row.getField("file").startsWith(prefix))
                .toList();
    }

    /** The cells of every row of every sheet of the workbooks below a folder, by file, sheet and row number. */
    Map<String, List<String>> cells(String folder) throws IOException {
        Map<String, List<String>> cells = new HashMap<>();
        try (var paths = Files.walk(dir.resolve(folder))) {
            paths.filter(path -> path.toString().endsWith(".xlsx")).forEach(path -> read(path, cells));
        }
        return cells;
    }

    static String key(NamedCsvRecord truthRow) {
        return truthRow.getField("file") + "|" + truthRow.getField("sheet") + "|" + truthRow.getField("row");
    }

    private void read(Path path, Map<String, List<String>> into) {
        try (InputStream in = Files.newInputStream(path);
                ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                for (Row row : sheet.read()) {
                    into.put(dir.relativize(path) + "|" + sheet.getName() + "|" + row.getRowNum(), texts(row));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (Cell cell : row) {
            if (cell != null && cell.getRawValue() != null) {
                texts.add(cell.getRawValue());
            }
        }
        return texts;
    }
}
