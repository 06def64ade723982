package org.sunmao.benchmarks.intake;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.sunmao.app.intake.fields.SourceKind;
import org.sunmao.sample.SampleFile;
import org.sunmao.sample.SampleGenerator;
import org.sunmao.sample.SampleOptions;

/** One generated register in every format, and outlines of buildings as GeoJSON. */
final class IntakeFiles {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int FEATURES_PER_ROWS = 10;

    private final Path folder;
    private final List<List<String>> table;
    private final int features;

    private IntakeFiles(Path folder, List<List<String>> table, int features) {
        this.folder = folder;
        this.table = table;
        this.features = features;
    }

    /** Writes the files into the folder: tables of so many rows, a tenth as many outlines. */
    static List<IntakeFile> write(Path folder, int rows) throws IOException {
        var defaults = SampleOptions.defaults();
        var options = new SampleOptions(defaults.buildings(), rows, defaults.seed(), 1, defaults.lastMonth());
        Path register = SampleGenerator.generate(options, folder.resolve("district"), step -> {}).files().stream()
                .filter(file -> file.kind().equals("register"))
                .map(SampleFile::path)
                .reduce((before, newest) -> newest)
                .orElseThrow();
        return new IntakeFiles(folder, read(register), rows / FEATURES_PER_ROWS).write();
    }

    private static List<List<String>> read(Path register) throws IOException {
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(Files.newBufferedReader(register, GB18030))) {
            return csv.stream().map(CsvRecord::getFields).toList();
        }
    }

    private List<IntakeFile> write() throws IOException {
        return List.of(
                register("CSV UTF-8", csv("utf8.csv", StandardCharsets.UTF_8), BareReader.csv(StandardCharsets.UTF_8)),
                register("CSV GB18030", csv("gb18030.csv", GB18030), BareReader.csv(GB18030)),
                register("XLSX", xlsx(), BareReader.xlsx()),
                register("XLS", xls(), BareReader.xls()),
                new IntakeFile("GeoJSON", geoJson(), SourceKind.BUILDINGS, BareReader.geoJson()));
    }

    private static IntakeFile register(String format, Path path, BareReader bare) {
        return new IntakeFile(format, path, SourceKind.REGISTER, bare);
    }

    private Path csv(String name, Charset charset) throws IOException {
        Path file = folder.resolve(name);
        try (CsvWriter csv = CsvWriter.builder().build(file, charset)) {
            table.forEach(csv::writeRecord);
        }
        return file;
    }

    private Path xlsx() throws IOException {
        Path file = folder.resolve("register.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "sunmao", "1.0")) {
            var sheet = workbook.newWorksheet("市场主体");
            for (int r = 0; r < table.size(); r++) {
                for (int c = 0; c < table.get(r).size(); c++) {
                    sheet.value(r, c, table.get(r).get(c));
                }
            }
        }
        return file;
    }

    private Path xls() throws IOException {
        Path file = folder.resolve("register.xls");
        try (OutputStream out = Files.newOutputStream(file);
                var workbook = new HSSFWorkbook()) {
            var sheet = workbook.createSheet("市场主体");
            for (int r = 0; r < table.size(); r++) {
                var row = sheet.createRow(r);
                for (int c = 0; c < table.get(r).size(); c++) {
                    row.createCell(c).setCellValue(table.get(r).get(c));
                }
            }
            workbook.write(out);
        }
        return file;
    }

    /** Rectangles on a grid in the Yellow Sea. */
    private Path geoJson() throws IOException {
        Path file = folder.resolve("outlines.geojson");
        var text = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[\n");
        for (int i = 0; i < features; i++) {
            double west = 122.5 + i % 100 * 0.002;
            double south = 35.5 + i / 100 * 0.002;
            text.append(i == 0 ? "" : ",\n").append(feature(i, west, south));
        }
        Files.writeString(file, text.append("\n]}\n"));
        return file;
    }

    private static String feature(int i, double west, double south) {
        double east = west + 0.0006;
        double north = south + 0.0004;
        return String.format(
                Locale.ROOT,
                "{\"type\":\"Feature\",\"properties\":{\"楼宇编码\":\"99010100%05d\",\"名称\":\"测算%d号楼\",\"层数\":%d,\"高度\":%.1f},"
                        + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[%f,%f],[%f,%f],[%f,%f],[%f,%f],[%f,%f]]]}}",
                i,
                i,
                3 + i % 50,
                10.5 + i % 50 * 3.4,
                west,
                south,
                east,
                south,
                east,
                north,
                west,
                north,
                west,
                south);
    }
}
