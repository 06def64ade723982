package org.sunmao.app.launch.report;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Pairs of two lists that are known to be one, from a file of two columns (UTF-8, tabs or commas): ids of the left and right list. */
public final class TruePairs {

    private static final Set<String> HEADERS = Set.of("left_id", "left", "id_left", "id1");

    private final Map<String, List<String>> rightByLeft = new HashMap<>();
    private int size;

    private TruePairs() {}

    /** The file holds no pairs; the message says what was found and what was expected. */
    public static final class UnreadableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private UnreadableException(String message) {
            super(message);
        }
    }

    /**
     * Reads the pairs. A first row of headers is passed over.
     *
     * @throws UnreadableException if the file is not there, or a row has fewer than two cells
     */
    public static TruePairs read(Path file) {
        var pairs = new TruePairs();
        if (!Files.isReadable(file)) {
            throw new UnreadableException(file + " cannot be read; is it there?");
        }
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator(file))
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(file, StandardCharsets.UTF_8)) {
            for (CsvRecord row : csv) {
                pairs.add(file, row);
            }
        } catch (CsvParseException e) {
            throw new UnreadableException(file + " is no list of pairs: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pairs;
    }

    private static char separator(Path file) throws IOException {
        try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String first = lines.readLine();
            return first != null && first.indexOf('\t') >= 0 ? '\t' : ',';
        }
    }

    private void add(Path file, CsvRecord row) {
        if (row.getFieldCount() < 2) {
            throw new UnreadableException(file + ", row " + row.getStartingLineNumber() + ": found \"" + row.getField(0)
                    + "\" alone, expected the id of a row of the left list and that of one of the right, with a tab or a"
                    + " comma between.");
        }
        String left = row.getField(0).strip();
        if (size == 0 && HEADERS.contains(left)) {
            return;
        }
        rightByLeft
                .computeIfAbsent(left, any -> new ArrayList<>(1))
                .add(row.getField(1).strip());
        size++;
    }

    /** How many pairs there are. */
    public int size() {
        return size;
    }

    /** The rows of the right list that a row of the left is one with. */
    public List<String> rightOf(String left) {
        return rightByLeft.getOrDefault(left, List.of());
    }

    /** The same pairs, seen from the other list. */
    public TruePairs reversed() {
        var reversed = new TruePairs();
        rightByLeft.forEach((left, rights) -> rights.forEach(right -> reversed.rightByLeft
                .computeIfAbsent(right, any -> new ArrayList<>(1))
                .add(left)));
        reversed.size = size;
        return reversed;
    }
}
