package org.sunmao.benchmarks.intake;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** The library alone on the same file, every cell as text: the least that any reader of it takes. */
@FunctionalInterface
interface BareReader {

    /** Reads the whole file and returns how many rows it has, header and titles included; features of a GeoJSON. */
    long rows(Path file) throws IOException;

    static BareReader csv(Charset charset) {
        return file -> {
            long rows = 0;
            long length = 0;
            try (CsvReader<CsvRecord> csv = CsvReader.builder()
                    .allowMissingFields(true)
                    .allowExtraFields(true)
                    .ofCsvRecord(Files.newBufferedReader(file, charset))) {
                for (CsvRecord row : csv) {
                    for (String cell : row.getFields()) {
                        length += cell.length();
                    }
                    rows++;
                }
            }
            return used(rows, length);
        };
    }

    static BareReader xlsx() {
        return file -> {
            var length = new long[1];
            try (var workbook = new ReadableWorkbook(file.toFile());
                    var rows = workbook.getFirstSheet().openStream()) {
                long count = rows.peek(row -> row.forEach(cell -> {
                            if (cell != null) {
                                length[0] += cell.getText().length();
                            }
                        }))
                        .count();
                return used(count, length[0]);
            }
        };
    }

    static BareReader xls() {
        return file -> {
            var strings = new SSTRecord[1];
            Set<Integer> rows = new HashSet<>();
            var length = new long[1];
            var request = new HSSFRequest();
            request.addListenerForAllRecords(found -> {
                if (found instanceof SSTRecord sst) {
                    strings[0] = sst;
                } else if (found instanceof LabelSSTRecord label) {
                    length[0] += strings[0]
                            .getString(label.getSSTIndex())
                            .getString()
                            .length();
                }
                if (found instanceof CellValueRecordInterface cell) {
                    rows.add(cell.getRow());
                }
            });
            try (InputStream in = new FileInputStream(file.toFile());
                    var container = new POIFSFileSystem(in)) {
                new HSSFEventFactory().processWorkbookEvents(request, container);
            }
            return used(rows.size(), length[0]);
        };
    }

    static BareReader geoJson() {
        return file -> {
            long features = 0;
            long length = 0;
            try (var parser = JsonMapper.shared().createParser(file.toFile())) {
                for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                    String text = parser.getString();
                    length += text == null ? 0 : text.length();
                    features += token == JsonToken.VALUE_STRING && "Feature".equals(text) ? 1 : 0;
                }
            }
            return used(features, length);
        };
    }

    /** Keeps the texts from being optimised away. */
    private static long used(long rows, long length) {
        if (length <= 0) {
            throw new IllegalStateException("nothing was read");
        }
        return rows;
    }
}
