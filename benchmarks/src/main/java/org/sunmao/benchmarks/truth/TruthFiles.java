package org.sunmao.benchmarks.truth;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The truth beside a sample district's files.
 *
 * @param enterprises by truth id
 * @param rows every data row of every file
 * @param tenancies who holds which rooms from when to when
 */
record TruthFiles(Map<String, Enterprise> enterprises, List<Row> rows, List<Tenancy> tenancies) {

    /**
     * An enterprise as it is.
     *
     * @param relation how it stands to the district, such as {@code AT_HOME} or {@code STRANGER}
     */
    record Enterprise(String id, String name, String uscc, String formerName, String relation) {}

    /**
     * What a row speaks of.
     *
     * @param file path below the district's folder, with slashes
     * @param sheet name of the sheet, empty for text files
     * @param number of the row, 1-based
     * @param enterprise truth id, empty where none is meant
     * @param building truth id, empty where none is meant
     * @param unit {@code floor:room;room}, empty where none is meant
     */
    record Row(String file, String sheet, int number, String enterprise, String building, String unit) {}

    /** Who holds which rooms ({@code floor:room;room}); {@code end} is the last day, null while it lasts. */
    record Tenancy(
            String enterprise,
            String building,
            String unit,
            LocalDate start,
            @Nullable LocalDate end) {

        boolean holdsOn(LocalDate day) {
            return !start.isAfter(day) && (end == null || !end.isBefore(day));
        }
    }

    static TruthFiles read(Path district) {
        Path truth = district.resolve("truth");
        var enterprises = new HashMap<String, Enterprise>();
        list(truth.resolve("enterprises.csv"), TruthFiles::enterprise).forEach(e -> enterprises.put(e.id(), e));
        return new TruthFiles(
                enterprises,
                list(truth.resolve("rows.csv"), TruthFiles::row),
                list(truth.resolve("tenancies.csv"), TruthFiles::tenancy));
    }

    private static Enterprise enterprise(NamedCsvRecord r) {
        return new Enterprise(
                r.getField("id"),
                r.getField("name"),
                r.getField("uscc"),
                r.getField("former_name"),
                r.getField("relation"));
    }

    private static Row row(NamedCsvRecord r) {
        return new Row(
                r.getField("file"),
                r.getField("sheet"),
                Integer.parseInt(r.getField("row")),
                r.getField("enterprise"),
                r.getField("building"),
                r.getField("unit"));
    }

    private static Tenancy tenancy(NamedCsvRecord r) {
        String end = r.getField("end");
        return new Tenancy(
                r.getField("enterprise"),
                r.getField("building"),
                r.getField("floor") + ":" + r.getField("rooms"),
                LocalDate.parse(r.getField("start")),
                end.isEmpty() ? null : LocalDate.parse(end));
    }

    private static <T> List<T> list(Path file, Function<NamedCsvRecord, T> read) {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream().map(read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
