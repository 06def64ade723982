package org.sunmao.benchmarks.linkbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunmao.linkage.code.CodeReading;
import org.sunmao.linkage.code.CreditCode;

class LinkbenchTest {

    private static final int FIRMS = 3_000;

    @TempDir
    static Path lists;

    @BeforeAll
    static void make() {
        new Linkbench(FIRMS, 1).write(lists);
    }

    @Test
    void equal_options_give_equal_bytes_and_another_seed_gives_others(@TempDir Path same, @TempDir Path other) {
        new Linkbench(FIRMS, 1).write(same);
        new Linkbench(FIRMS, 2).write(other);
        Map<String, String> files = contents(lists);
        assertThat(files).hasSize(5).isEqualTo(contents(same));
        Map<String, String> others = contents(other);
        files.forEach((name, text) -> assertThat(others.get(name)).isNotEqualTo(text));
    }

    @Test
    void every_firm_of_the_register_has_a_name_and_a_valid_code_of_its_own() throws IOException {
        List<String[]> rows = rows("reg.csv");
        assertThat(rows).hasSize(FIRMS);
        assertThat(rows.stream().map(row -> row[1])).doesNotHaveDuplicates();
        assertThat(rows.stream().map(row -> row[5]))
                .doesNotHaveDuplicates()
                .allSatisfy(code -> assertThat(CreditCode.read(code)).satisfies(LinkbenchTest::valid));
    }

    private static void valid(CodeReading reading) {
        assertThat(reading.valid()).isTrue();
    }

    @Test
    void the_truth_names_rows_of_both_lists_and_a_tenth_of_the_register_are_strangers() throws IOException {
        List<String> register = rows("reg.csv").stream().map(row -> row[0]).toList();
        List<String> tenants = rows("ten.csv").stream().map(row -> row[0]).toList();
        List<String> truth = Files.readAllLines(lists.resolve("truth_ten.tsv"));
        assertThat(truth).allSatisfy(line -> {
            assertThat(tenants).contains(line.split("\t")[0]);
            assertThat(register).contains(line.split("\t")[1]);
        });
        assertThat(tenants).hasSize(truth.size() + FIRMS / 10);
    }

    @ParameterizedTest
    @CsvSource({
        "tax, of the register, 0.60",
        "tax, code, 0.35",
        "tax, person, 0.80",
        "tax, telephone agrees, 1.00",
        "tax, name: as registered, 0.58",
        "tax, address: as registered, 0.50",
        "tax, address: nothing of the registered one, 0.00",
        "ten, of the register, 0.50",
        "ten, strangers, 0.167",
        "ten, code, 0.10",
        "ten, person, 0.40",
        "ten, telephone, 0.61",
        "ten, telephone agrees, 0.75",
        "ten, name: as registered, 0.215",
        "ten, name: without form, 0.07",
        "ten, name: trade name only, 0.08",
        "ten, 'name: slip, replaced', 0.06",
        "ten, name: half-width brackets, 0.30",
        "ten, name: not understood, 0.00",
        "ten, address: as registered, 0.077",
        "ten, address: nothing of the registered one, 0.24",
        "ten, address: road and number, 0.82",
        "ten, address: room as 3F-02, 0.20"
    })
    void lists_are_garbled_as_much_as_declared(String list, String share, double declared) {
        assertThat(Shapes.list(lists, list))
                .hasEntrySatisfying(share, found -> assertThat(found).isCloseTo(declared, within(0.045)));
    }

    @ParameterizedTest
    @CsvSource({
        "understood, 1",
        "telephone, 0.70",
        "city in brackets, 0.125",
        "sibling of the one before, 0.147",
        "siblings: one room, 0.52",
        "siblings: one person, 0.70",
        "building: bearers of each, 60"
    })
    void firms_of_the_register_share_what_they_share(String share, double declared) {
        assertThat(Shapes.register(lists))
                .hasEntrySatisfying(share, found -> assertThat(found).isCloseTo(declared, within(0.06)));
    }

    private static List<String[]> rows(String file) throws IOException {
        return Files.readAllLines(lists.resolve(file)).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }

    private static Map<String, String> contents(Path directory) {
        try (var files = Files.list(directory)) {
            Map<String, String> contents = new TreeMap<>();
            for (Path file : files.toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
            return contents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
