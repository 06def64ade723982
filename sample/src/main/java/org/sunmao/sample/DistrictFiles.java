package org.sunmao.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code district.json} and {@code manifest.csv}: what an import needs to run from the folder alone. */
final class DistrictFiles {

    private static final String[] HEADER = {
        "source_code",
        "kind",
        "department",
        "department_en",
        "source_name_zh",
        "source_name_en",
        "path",
        "data_date",
        "full_snapshot"
    };
    /** One object per line is all that {@link #districtJson} writes, so no JSON library is needed to read it back. */
    private static final Pattern NAMED =
            Pattern.compile("\"code\": \"(\\d+)\", \"zh\": \"([^\"]+)\", \"en\": \"([^\"]+)\"");

    private DistrictFiles() {}

    static void write(SampleDistrict district, Path dir) throws IOException {
        Files.writeString(dir.resolve("district.json"), districtJson(district));
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(dir.resolve("manifest.csv"))) {
            csv.writeRecord(HEADER);
            for (SampleFile file : district.files()) {
                csv.writeRecord(fields(file, dir));
            }
        }
    }

    private static String[] fields(SampleFile file, Path dir) {
        String relative = dir.relativize(file.path()).toString().replace('\\', '/');
        return new String[] {
            file.sourceCode(),
            file.kind(),
            file.department(),
            file.departmentEn(),
            file.sourceNameZh(),
            file.sourceNameEn(),
            relative,
            file.dataDate().toString(),
            Boolean.toString(file.fullSnapshot())
        };
    }

    private static String districtJson(SampleDistrict district) {
        StringBuilder json = new StringBuilder(
                "{\n  \"note\": \"Invented: no place, enterprise, person or number in it is real.\",\n  \"district\": ");
        json.append(named(district.regionCode(), district.nameZh(), district.nameEn()));
        json.append(",\n  \"streets\": [\n");
        for (int i = 0; i < district.streets().size(); i++) {
            SampleStreet street = district.streets().get(i);
            json.append("    ").append(named(street.code(), street.nameZh(), street.nameEn()));
            json.append(i + 1 < district.streets().size() ? ",\n" : "\n");
        }
        return json.append("  ]\n}\n").toString();
    }

    private static String named(String code, String zh, String en) {
        return "{\"code\": \"" + code + "\", \"zh\": \"" + zh + "\", \"en\": \"" + en + "\"}";
    }

    static SampleDistrict read(Path dir) throws IOException {
        List<SampleStreet> named = new ArrayList<>();
        Matcher matcher = NAMED.matcher(Files.readString(dir.resolve("district.json")));
        while (matcher.find()) {
            named.add(new SampleStreet(matcher.group(1), matcher.group(2), matcher.group(3)));
        }
        if (named.isEmpty()) {
            throw new IOException("No district found in " + dir.resolve("district.json"));
        }
        SampleStreet district = named.remove(0);
        return new SampleDistrict(district.code(), district.nameZh(), district.nameEn(), named, readManifest(dir));
    }

    private static List<SampleFile> readManifest(Path dir) throws IOException {
        List<SampleFile> files = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(dir.resolve("manifest.csv"))) {
            for (NamedCsvRecord row : csv) {
                files.add(new SampleFile(
                        row.getField("source_code"),
                        row.getField("kind"),
                        row.getField("department"),
                        row.getField("department_en"),
                        row.getField("source_name_zh"),
                        row.getField("source_name_en"),
                        dir.resolve(row.getField("path")),
                        LocalDate.parse(row.getField("data_date")),
                        Boolean.parseBoolean(row.getField("full_snapshot"))));
            }
        }
        return files;
    }
}
