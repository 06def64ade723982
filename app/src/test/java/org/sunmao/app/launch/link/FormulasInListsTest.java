package org.sunmao.app.launch.link;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of strangers whose cells want to be formulas: nothing that {@code sunmao link} writes computes them. */
class FormulasInListsTest {

    private static final String[] SIGNS = {"=", "+", "-", "@"};

    @TempDir
    Path folder;

    private static Path hostile(Path list) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(list)) {
            String[] cells = line.split(",", -1);
            if (!lines.isEmpty()) {
                cells[0] = SIGNS[lines.size() % SIGNS.length] + "cmd" + cells[0];
                cells[5] = "\"" + cells[5] + ";=HYPERLINK(1)\"";
            }
            lines.add(String.join(",", cells));
        }
        return Files.write(list, lines, StandardCharsets.UTF_8);
    }

    @Test
    void neither_pairs_nor_clusters_nor_the_sheet_for_persons_hold_one() throws IOException {
        MadeLists made = new MadeLists(folder, 14, 400);
        Path links = folder.resolve("links.csv");
        Path clusters = folder.resolve("clusters.csv");
        Path sheet = folder.resolve("sheet.xlsx");
        var runs = new LinkRuns();

        int status = runs.link(
                hostile(made.tenants),
                hostile(made.register),
                "--out",
                links,
                "--clusters",
                clusters,
                "--sheet",
                sheet);

        assertThat(status).as(runs.refused.toString()).isZero();
        for (Path csv : List.of(links, clusters)) {
            for (char separator : new char[] {',', ';'}) {
                assertThat(fields(csv, separator))
                        .as(csv.getFileName() + " read with " + separator)
                        .hasSizeGreaterThan(200)
                        .noneMatch(field -> field.matches("(?s)\\s*[=@+＝＠＋].*|\\s*-cmd.*"));
            }
            assertThat(Files.readString(csv)).contains("'=cmd", "'+cmd", "'-cmd", "'@cmd");
        }
        assertThat(parts(sheet)).contains("=cmd", ";=HYPERLINK(1)").doesNotContain("<f>", "<f ");
    }

    private static List<String> fields(Path csv, char separator) throws IOException {
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(csv)) {
            return reader.stream().flatMap(row -> row.getFields().stream()).toList();
        }
    }

    private static String parts(Path workbook) throws IOException {
        var text = new StringBuilder();
        try (var zip = new ZipFile(workbook.toFile())) {
            for (ZipEntry part : Collections.list(zip.entries())) {
                text.append(new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }
}
