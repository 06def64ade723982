package org.sunmao.linkage;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Finds real data beside the repository; tests on it are skipped where it is absent. */
public final class RealData {
    private RealData() {}

    /** A file of the real data; where there is none, the calling test is skipped. */
    public static Path file(String name) {
        Path at = Path.of("").toAbsolutePath();
        while (at != null && !Files.isDirectory(at.resolve(".mvn"))) {
            at = at.getParent();
        }
        Path root = at == null ? null : at.getParent();
        Path file = root == null ? null : root.resolve("shared").resolve("data").resolve(name);
        Assumptions.assumeTrue(
                file != null && Files.isRegularFile(file), "No real data beside the repository: " + name);
        return file;
    }

    /** The rows of a CSV file with a header. */
    public static List<NamedCsvRecord> rows(String name) {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file(name))) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a text file, without a byte order mark. */
    public static List<String> lines(String name) {
        try {
            return Files.readAllLines(file(name)).stream()
                    .map(l -> l.replace("\uFEFF", ""))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Null for an empty cell. */
    public static String cell(NamedCsvRecord row, String column) {
        String text = row.findField(column).orElse("").trim();
        return text.isEmpty() || text.equals("[]") ? null : text;
    }
}
