package org.sunmao.sample;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleGeneratorTest {

    @TempDir
    static Path dir;

    static SmallDistrict small;

    @BeforeAll
    static void generate() {
        small = SmallDistrict.generate(dir, 12, 600, 3);
    }

    @Test
    void the_same_options_give_the_same_bytes(@TempDir Path other) throws Exception {
        SmallDistrict.generate(other, 12, 600, 3);
        assertThat(hashes(other)).isEqualTo(hashes(dir)).isNotEmpty();
    }

    @Test
    void the_folder_alone_tells_the_district() throws IOException {
        assertThat(SampleDistrict.read(dir)).isEqualTo(small.district());
    }

    @Test
    void files_come_buildings_and_register_first_and_every_kind_is_there() {
        List<String> kinds =
                small.district().files().stream().map(SampleFile::kind).toList();
        assertThat(kinds)
                .startsWith("buildings", "buildings", "register")
                .contains("tenants", "tax", "large-firms", "insurance", "electricity", "visits", "complaints", "lists");
        assertThat(small.district().files())
                .allSatisfy(file -> assertThat(file.path()).isRegularFile());
    }

    @Test
    void after_the_first_extract_of_the_register_files_come_by_the_day_of_which_they_speak() {
        List<LocalDate> days = small.district().files().stream()
                .skip(3)
                .map(SampleFile::dataDate)
                .toList();
        assertThat(days).isSorted();
    }

    @Test
    void the_register_has_its_rows_in_gb18030_and_two_of_them_are_broken() throws IOException {
        List<String> lines = Files.readAllLines(registerFiles().get(1), Charset.forName("GB18030"));
        int columns = lines.get(0).split(",").length;
        assertThat(lines).hasSize(601);
        assertThat(lines.get(0)).startsWith("企业名称,统一社会信用代码");
        assertThat(lines.stream()
                        .skip(1)
                        .map(line -> line.replaceAll("\"[^\"]*\"", "x").split(",", -1).length))
                .filteredOn(length -> length != columns)
                .hasSize(2);
    }

    @Test
    void the_second_extract_of_the_register_has_new_rows_and_other_words_in_old_ones() throws IOException {
        List<Path> extracts = registerFiles();
        Set<String> before = new HashSet<>(Files.readAllLines(extracts.get(0), Charset.forName("GB18030")));
        Set<String> after = new HashSet<>(Files.readAllLines(extracts.get(1), Charset.forName("GB18030")));
        assertThat(extracts).hasSize(2);
        assertThat(before.size()).isLessThan(after.size());
        Set<String> gone = new HashSet<>(before);
        gone.removeAll(after);
        assertThat(gone).hasSizeBetween(5, 60);
    }

    @Test
    void no_two_tenants_hold_one_room_at_one_time() throws IOException {
        Map<String, List<LocalDate[]>> byRoom = new HashMap<>();
        for (NamedCsvRecord row : small.truth("tenancies.csv")) {
            LocalDate start = LocalDate.parse(row.getField("start"));
            LocalDate end = row.getField("end").isEmpty() ? LocalDate.MAX : LocalDate.parse(row.getField("end"));
            for (String room : row.getField("rooms").split(";")) {
                List<LocalDate[]> held = byRoom.computeIfAbsent(
                        row.getField("building") + row.getField("floor") + ":" + room,
                        key -> new java.util.ArrayList<>());
                assertThat(held).noneMatch(other -> !start.isAfter(other[1]) && !other[0].isAfter(end));
                held.add(new LocalDate[] {start, end});
            }
        }
        assertThat(byRoom.values()).anyMatch(held -> held.size() > 1);
    }

    @Test
    void let_area_never_exceeds_what_can_be_let() throws IOException {
        Map<String, Double> let = new HashMap<>();
        for (NamedCsvRecord row : small.truth("tenancies.csv")) {
            if (row.getField("end").isEmpty()) {
                let.merge(row.getField("building"), Double.valueOf(row.getField("area_sqm")), Double::sum);
            }
        }
        for (NamedCsvRecord building : small.truth("buildings.csv")) {
            assertThat(let.getOrDefault(building.getField("id"), 0.0))
                    .isBetween(1.0, Double.parseDouble(building.getField("rentable_sqm")) + 0.001);
        }
    }

    @Test
    void the_truth_points_at_rows_that_are_there() throws IOException {
        Map<String, List<String>> cells = small.cells("tenants");
        Set<String> seen = new HashSet<>();
        for (NamedCsvRecord row : small.truthRows("tenants/")) {
            assertThat(cells.get(SmallDistrict.key(row))).hasSizeGreaterThanOrEqualTo(2);
            assertThat(seen.add(SmallDistrict.key(row))).isTrue();
        }
    }

    @Test
    void a_tax_row_carries_the_code_or_the_name_of_the_enterprise_that_the_truth_says() throws IOException {
        Map<String, NamedCsvRecord> truth = new HashMap<>();
        small.truth("enterprises.csv").forEach(row -> truth.put(row.getField("id"), row));
        Map<String, List<String>> cells = small.cells("tax");
        List<NamedCsvRecord> rows = small.truthRows("tax/");
        assertThat(rows).hasSizeGreaterThan(300);
        for (NamedCsvRecord row : rows) {
            NamedCsvRecord enterprise = truth.get(row.getField("enterprise"));
            List<String> written = cells.get(SmallDistrict.key(row)).stream()
                    .map(cell -> cell.toUpperCase(java.util.Locale.ROOT)
                            .replace('(', '（')
                            .replace(')', '）'))
                    .toList();
            assertThat(written)
                    .containsAnyOf(
                            enterprise.getField("uscc"),
                            enterprise.getField("old_number"),
                            enterprise.getField("name"),
                            enterprise.getField("former_name"));
        }
    }

    private static List<Path> registerFiles() {
        return small.district().files().stream()
                .filter(file -> file.kind().equals("register"))
                .map(SampleFile::path)
                .toList();
    }

    private static Map<String, String> hashes(Path folder) throws IOException, NoSuchAlgorithmException {
        Map<String, String> hashes = new TreeMap<>();
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(path));
                hashes.put(folder.relativize(path).toString(), HexFormat.of().formatHex(hash));
            }
        }
        return hashes;
    }
}
