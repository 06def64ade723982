package org.sunmao.app.intake.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.HashMap;
import java.util.Map;

/** Finds the separator of a text file: the one by which most lines fall into the same number of cells. */
final class Separators {

    private static final char[] CANDIDATES = {',', '\t', ';', '|'};
    private static final int RECORDS = 300;

    private Separators() {}

    static char guess(String sample) {
        char best = ',';
        double bestScore = 0;
        for (char candidate : CANDIDATES) {
            double score = score(sample, candidate);
            if (score > bestScore * 1.05) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private static double score(String sample, char separator) {
        Map<Integer, Integer> linesByCells = new HashMap<>();
        int lines = 0;
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(sample)) {
            for (CsvRecord csv : records) {
                linesByCells.merge(csv.getFieldCount(), 1, Integer::sum);
                if (++lines == RECORDS) {
                    break;
                }
            }
        } catch (java.io.IOException | CsvParseException e) {
            return 0;
        }
        double best = 0;
        for (Map.Entry<Integer, Integer> each : linesByCells.entrySet()) {
            if (each.getKey() > 1) {
                best = Math.max(best, (double) each.getValue() / lines * (1 + Math.log(each.getKey()) / 4));
            }
        }
        return best;
    }
}
