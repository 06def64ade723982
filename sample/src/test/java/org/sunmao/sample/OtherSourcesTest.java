package org.sunmao.sample;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sources beside buildings, register, tenants and tax. */
class OtherSourcesTest {

    @TempDir
    static Path dir;

    static SmallDistrict small;

    @BeforeAll
    static void generate() {
        small = SmallDistrict.generate(dir, 12, 600, 5);
    }

    private static List<Path> files(String kind) {
        return small.district().files().stream()
                .filter(file -> file.kind().equals(kind))
                .map(SampleFile::path)
                .toList();
    }

    private static List<NamedCsvRecord> rows(Path path) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(path)) {
            return csv.stream().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"statistics/", "insurance/", "electricity/", "visits/", "hotline/", "lists/"})
    void the_truth_speaks_of_every_source(String folder) throws IOException {
        assertThat(small.truthRows(folder))
                .isNotEmpty()
                .anyMatch(row -> !row.getField("enterprise").isEmpty()
                        || !row.getField("building").isEmpty());
    }

    @Test
    void headcounts_carry_no_code() throws IOException {
        assertThat(small.cells("insurance").values())
                .isNotEmpty()
                .allSatisfy(cells -> assertThat(cells).noneMatch(cell -> cell.matches("[0-9A-Z]{15,18}")));
    }

    @Test
    void electricity_is_told_once_for_each_meter_and_month() throws IOException {
        for (Path path : files("electricity")) {
            List<NamedCsvRecord> rows = rows(path);
            assertThat(rows.stream().map(row -> row.getField("用户编号")).distinct())
                    .hasSameSizeAs(rows);
            assertThat(rows).allSatisfy(row -> {
                assertThat(row.getField("安装位置")).matches("\\d+F\\d\\d");
                assertThat(Double.parseDouble(row.getField("电量（千瓦时）"))).isGreaterThanOrEqualTo(0);
            });
        }
    }

    @Test
    void rooms_in_use_draw_more_than_empty_ones() throws IOException {
        Map<String, NamedCsvRecord> truth =
                small.truthRows("electricity/").stream().collect(Collectors.toMap(SmallDistrict::key, row -> row));
        Map<Boolean, double[]> sums = new HashMap<>(Map.of(true, new double[2], false, new double[2]));
        Map<String, Boolean> held = new HashMap<>();
        for (NamedCsvRecord row : small.truth("tenancies.csv")) {
            if (row.getField("end").isEmpty() && row.getField("start").compareTo("2026-10-01") < 0) {
                Arrays.stream(row.getField("rooms").split(";"))
                        .forEach(room ->
                                held.put(row.getField("building") + " " + row.getField("floor") + ":" + room, true));
            }
        }
        Path last = files("electricity").get(files("electricity").size() - 1);
        List<NamedCsvRecord> rows = rows(last);
        for (int i = 0; i < rows.size(); i++) {
            NamedCsvRecord row = truth.get(dir.relativize(last) + "||" + (i + 2));
            double[] sum = sums.get(held.containsKey(row.getField("building") + " " + row.getField("unit")));
            sum[0] += Double.parseDouble(rows.get(i).getField("电量（千瓦时）"));
            sum[1]++;
        }
        assertThat(sums.get(true)[0] / sums.get(true)[1]).isGreaterThan(5 * sums.get(false)[0] / sums.get(false)[1]);
    }

    @Test
    void no_ticket_holds_a_telephone_number() throws IOException {
        for (Path path : files("complaints")) {
            assertThat(rows(path))
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row.getField("诉求内容"))
                            .doesNotContainPattern("\\d{7,}")
                            .doesNotContain("先生", "女士"));
        }
    }

    @Test
    void large_firms_come_with_a_byte_order_mark() throws IOException {
        for (Path path : files("large-firms")) {
            assertThat(Files.readString(path)).startsWith("\uFEFF序号");
        }
    }

    @Test
    void one_list_is_an_old_workbook_under_a_new_name() throws IOException {
        Path scenarios = files("lists").get(0);
        assertThat(scenarios.toString()).endsWith(".xlsx");
        byte[] start = Arrays.copyOf(Files.readAllBytes(scenarios), 4);
        assertThat(start).containsExactly(0xD0, 0xCF, 0x11, 0xE0);
    }

    @Test
    void where_nil_returns_are_wanted_every_enterprise_has_a_row_of_tax_in_every_month(@TempDir Path other)
            throws IOException {
        var options = new SampleOptions(4, 200, 3, 2, YearMonth.of(2026, 10), true);
        SampleGenerator.generate(options, other, word -> {});
        var district = new SmallDistrict(other, SampleDistrict.read(other));
        long expected = district.truth("enterprises.csv").stream()
                .filter(row -> row.getField("in_register").equals("true")
                        && !row.getField("relation").equals("CLOSED"))
                .count();
        Map<String, Long> months = district.truthRows("tax/").stream()
                .collect(Collectors.groupingBy(row -> row.getField("file"), Collectors.counting()));
        assertThat(months)
                .hasSize(2)
                .allSatisfy((file, count) -> assertThat(count).isBetween((long) (expected * 0.95), expected + 5));
    }
}
