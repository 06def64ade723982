package org.sunmao.app.launch.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunmao.app.launch.console.Refusal;
import org.sunmao.linkage.Reason;
import picocli.CommandLine;

class LinkCommandTest {

    private static final String REGISTER = """
            id,企业名称,统一社会信用代码,注册地址,法定代表人
            r1,望澜启明软件有限公司,91990101744805805Y,望澜市澜湾区碧月路20号盛域大厦A座12层1203室,王一
            r2,望澜市海舟国际货运代理有限公司,91990101MAN7XR9B6C,望澜市澜湾区揽槐路82号海越财富中心6层608室,李二
            r3,望澜远帆餐饮管理有限公司,91990101MA65B50J1W,望澜市澜湾区映鸥路26号,赵三
            """;

    @TempDir
    Path folder;

    private final StringWriter said = new StringWriter();
    private final StringWriter refused = new StringWriter();

    private int link(String... arguments) {
        return new CommandLine(new LinkCommand())
                .setExecutionExceptionHandler((failure, command, parsed) -> Refusal.report(failure, command.getErr()))
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(refused))
                .execute(arguments);
    }

    private String file(String name, String text, Charset charset) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(charset)).toString();
    }

    private List<NamedCsvRecord> links() throws IOException {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(folder.resolve("links.csv"))) {
            return csv.stream().toList();
        }
    }

    @ParameterizedTest(name = "register {0}")
    @CsvSource({"right", "left"})
    void two_lists_are_linked_whichever_is_the_register(String side) throws IOException {
        String register = file("register.csv", REGISTER, Charset.forName("GB18030"));
        String tenants = file("tenants.csv", """
                序号,租户,位置,联系人
                7,启明软件,盛域大厦A座1203,王一
                8,海舟国际货运代理有限公司,揽槐路82号海越财富中心608,李二
                9,从没听说过的花店,映鸥路1号,
                """, StandardCharsets.UTF_8);
        String out = folder.resolve("links.csv").toString();
        boolean right = side.equals("right");
        int status = right
                ? link(tenants, register, "--left-id", "序号", "--out", out, "--language", "zh")
                : link(register, tenants, "--right-id", "序号", "--out", out, "--language", "zh");
        assertThat(refused.toString()).isEmpty();
        assertThat(status).isZero();
        assertThat(said.toString())
                .contains(
                        "租户 → tenant-name",
                        "统一社会信用代码 → credit-code",
                        "Held against: " + register,
                        "learned from the two lists");
        String asked = right ? "left_id" : "right_id";
        String anchor = right ? "right_id" : "left_id";
        var found = new HashMap<String, String>();
        links().forEach(link -> found.put(link.getField(asked), link.getField(anchor)));
        assertThat(found).containsEntry("7", "r1").containsEntry("8", "r2").doesNotContainKey("9");
        assertThat(links().get(0).getField("reason")).contains("字号");
        assertThat(Double.parseDouble(links().get(0).getField("score"))).isBetween(.0, 1.0);
    }

    @Test
    void a_list_without_that_id_says_what_it_has() throws IOException {
        String register = file("register.csv", REGISTER, StandardCharsets.UTF_8);
        assertThat(link(register, register, "--left-id", "编号", "--out", folder + "/links.csv"))
                .isEqualTo(1);
        assertThat(refused.toString()).contains("编号", "企业名称", "--left-id");
    }

    @Test
    void a_sheet_of_notes_in_a_workbook_is_passed_over() throws IOException {
        Path book = folder.resolve("tenants.xlsx");
        try (var stream = Files.newOutputStream(book);
                var workbook = new Workbook(stream, "test", "1.0")) {
            sheet(workbook, "说明", "事项,内容", "口径,月末在租", "联系,街道办");
            sheet(workbook, "租户", "id,租户,位置,联系人", "7,启明软件,盛域大厦A座1203,王一", "8,海舟国际货运代理有限公司,海越财富中心608,李二");
        }
        String register = file("register.csv", REGISTER, StandardCharsets.UTF_8);
        assertThat(link(book + "", register, "--out", folder + "/links.csv", "--threads", "1"))
                .isZero();
        assertThat(said.toString()).contains("说明: passed over", "tenants.xlsx: 2 rows");
        assertThat(links()).extracting(row -> row.getField("right_id")).contains("r2");
    }

    private static void sheet(Workbook workbook, String name, String... rows) {
        var sheet = workbook.newWorksheet(name);
        for (int row = 0; row < rows.length; row++) {
            String[] cells = rows[row].split(",");
            for (int column = 0; column < cells.length; column++) {
                sheet.value(row, column, cells[column]);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"5.25, +5.3", "-0.04, +0.0", "-3.5, -3.5", "12, +12.0"})
    void weights_have_a_sign_and_one_decimal(double bits, String weight) {
        var reason = new Reason("name", "trade-name-equal", bits, "", "");
        assertThat(new ReasonWords(Locale.CHINESE).said(List.of(reason, reason)))
                .isEqualTo("字号相同 " + weight + "; 字号相同 " + weight);
    }

    @ParameterizedTest
    @CsvSource({"1, 1.0000", "0, 0.0000", ".00234, 0.0023", ".99996, 1.0000", ".98765, 0.9877"})
    void scores_have_four_digits(double probability, String digits) {
        assertThat(ReasonWords.digits(probability)).isEqualTo(digits);
    }

    @Test
    void lists_with_nothing_in_common_are_refused() throws IOException {
        String numbers = file("numbers.csv", "id,甲,乙\n1,2,3\n2,3,4\n", StandardCharsets.UTF_8);
        String words = file("words.csv", "id,one,two\n1,x,y\n2,z,w\n", StandardCharsets.UTF_8);
        assertThat(link(numbers, words, "--out", folder + "/links.csv")).isEqualTo(1);
        assertThat(said.toString()).contains("names of enterprises", "as tables of any kind");
        assertThat(refused.toString()).contains("甲", "two", "same header");
    }

    /** Western letters in one byte each on the left, references of HTML on the right, and articles under the header "name". */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"zh | name | 标题或文字", "en | name | title or text", "en | title | title or text"})
    void lists_of_other_things_are_linked_as_tables(String language, String header, String kind) throws IOException {
        String out = folder.resolve("links.csv").toString();
        String left = file("left.csv", books(header, "%s", "José Café"), StandardCharsets.ISO_8859_1);
        String right = file("right.csv", books(header, "%s!", "Jos&eacute; Caf&#233;"), StandardCharsets.UTF_8);
        assertThat(link(left, right, "--out", out, "--language", language)).isZero();
        assertThat(refused.toString()).isEmpty();
        assertThat(said.toString())
                .contains("as tables of any kind", header + " = " + header + " → " + kind, "60 rows");
        assertThat(links()).hasSizeGreaterThan(55).allSatisfy(row -> {
            assertThat(row.getField("left_id")).isEqualTo(row.getField("right_id"));
            assertThat(row.getField("decision")).isIn("linked", "review");
            assertThat(Double.parseDouble(row.getField("score"))).isBetween(.1, 1.0);
        });
        assertThat(links().get(0).getField("reason"))
                .contains(header + ": ", "author: ")
                .doesNotContain("tables.");
    }

    private static String books(String header, String form, String author) {
        var random = new java.util.Random(4);
        String[] words = "keys rows joins trees locks pages logs views scans sorts plans costs".split(" ");
        var text = new StringBuilder("id," + header + ",author,year\n");
        for (int i = 0; i < 60; i++) {
            var title = new StringBuilder("On");
            for (int k = 0; k < 5; k++) {
                title.append(' ').append(words[random.nextInt(words.length)]);
            }
            text.append(i).append(',').append(form.formatted(title)).append(',');
            text.append(author).append(' ').append((char) ('A' + random.nextInt(26)));
            text.append(',').append(1980 + random.nextInt(40)).append('\n');
        }
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "dblp_acm/DBLP2.csv, dblp_acm/ACM.csv, dblp_acm/DBLP-ACM_perfectMapping.csv, .985",
        "abt_buy/abt.csv, abt_buy/buy.csv, abt_buy/gt.csv, .81"
    })
    void a_public_benchmark_is_linked_as_well_as_by_the_library(String left, String right, String truth, double least)
            throws IOException {
        Path data = data("benchmarks");
        assertThat(link(data.resolve(left) + "", data.resolve(right) + "", "--out", folder + "/links.csv"))
                .isZero();
        var wanted = new java.util.HashSet<String>();
        for (String line : Files.readAllLines(data.resolve(truth), StandardCharsets.ISO_8859_1)) {
            wanted.add(line.replace("\"", "").replace('|', ','));
        }
        List<String> found = links().stream()
                .filter(row -> row.getField("decision").equals("linked"))
                .map(row -> row.getField("left_id") + ',' + row.getField("right_id"))
                .toList();
        double hits = found.stream().filter(wanted::contains).count();
        double f1 = 2 * hits / (found.size() + wanted.size() - 1);
        System.out.printf("%s: F1 %.4f%n", left, f1);
        assertThat(f1).isGreaterThan(least);
    }

    private static Path data(String name) {
        Path root = Path.of("").toAbsolutePath();
        while (root.getParent() != null && !Files.isDirectory(root.resolve(".mvn"))) {
            root = root.getParent();
        }
        Path data = root.resolveSibling("shared").resolve("data").resolve(name);
        assumeTrue(Files.isDirectory(data), "no real data at ../shared/data");
        return data;
    }

    @ParameterizedTest
    @CsvSource({"tax, .9995, .995", "ten, .9993, .955"})
    void the_lists_of_a_made_up_city_are_linked_as_well_as_by_the_library(String list, double precision, double recall)
            throws IOException {
        Path data = data("linkbench");
        assertThat(link(data + "/" + list + ".csv", data + "/reg.csv", "--out", folder + "/links.csv"))
                .isZero();
        Map<String, String> truth = new HashMap<>();
        for (String line : Files.readAllLines(data.resolve("truth_" + list + ".tsv"))) {
            String[] words = line.split("\t");
            truth.put(words[0], words[1]);
        }
        int right = 0;
        int linked = 0;
        for (NamedCsvRecord row : links()) {
            if (row.getField("decision").equals("linked")) {
                linked++;
                right += row.getField("right_id").equals(truth.get(row.getField("left_id"))) ? 1 : 0;
            }
        }
        System.out.printf("%s: %d linked, %d right of %d%n", list, linked, right, truth.size());
        assertThat((double) right / linked).isGreaterThan(precision);
        assertThat((double) right / truth.size()).isGreaterThan(recall);
    }
}
