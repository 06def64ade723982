package org.sunmao.benchmarks.linkbench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.enterprise.EnterpriseRecord;

/** Reads the lists as records for the linker. Their keys ascend in the order in which they are read, so that nobody has to sort them. */
public final class ListRecords {

    private static final int DIGITS = 8;

    private final List<EnterpriseRecord> records = new ArrayList<>();

    /** Reads all rows of a file behind those that were read before. */
    public ListRecords read(Path file, String source, boolean anchor) {
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
            csv.stream().skip(1).forEach(row -> records.add(record(row, source, anchor)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Everything that was read. */
    public List<EnterpriseRecord> all() {
        return records;
    }

    /** The id in the file of the record with that key. */
    public static String id(String key) {
        return key.substring(DIGITS);
    }

    private EnterpriseRecord record(CsvRecord row, String source, boolean anchor) {
        return new EnterpriseRecord(
                key(records.size(), row.getField(0)),
                source,
                anchor,
                cell(row, 1),
                List.of(),
                cell(row, 5),
                null,
                cell(row, 3),
                cell(row, 4),
                cell(row, 2),
                null,
                null);
    }

    private static String key(int number, String id) {
        String digits = String.valueOf(number);
        return "0".repeat(DIGITS - digits.length()) + digits + id;
    }

    private static @Nullable String cell(CsvRecord row, int column) {
        String text = row.getField(column);
        return text.isEmpty() ? null : text;
    }
}
