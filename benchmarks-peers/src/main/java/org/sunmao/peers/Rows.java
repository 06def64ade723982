package org.sunmao.peers;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A list as it stands in a file: UTF-8, comma, the id in the first column.
 *
 * @param columns heads of the others
 * @param ids of the rows
 * @param cells of the rows, without the id; what is not known is empty
 */
record Rows(List<String> columns, List<String> ids, List<List<String>> cells) {

    static Rows read(Path file) {
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
            List<String> columns = new ArrayList<>();
            List<String> ids = new ArrayList<>();
            List<List<String>> cells = new ArrayList<>();
            for (CsvRecord row : csv) {
                List<String> fields = row.getFields();
                if (columns.isEmpty()) {
                    columns.addAll(fields.subList(1, fields.size()));
                } else {
                    ids.add(fields.get(0));
                    cells.add(List.copyOf(fields.subList(1, fields.size())));
                }
            }
            return new Rows(columns, ids, cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int size() {
        return ids.size();
    }
}
