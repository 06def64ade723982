package org.sunmao.linkage.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunmao.linkage.Link;
import org.sunmao.linkage.enterprise.EnterpriseLinker;
import org.sunmao.linkage.enterprise.EnterpriseModel;
import org.sunmao.linkage.enterprise.EnterpriseTrainer;

/** Tables of every kind in, links out; and what is said where something is wrong with them. */
class LinkRunTest extends SparkTest {
    private static final MadeCity CITY = new MadeCity(3, 500, 100);
    private static final EnterpriseModel MODEL =
            EnterpriseTrainer.train(CITY.records, List.of()).model();

    @TempDir
    static Path folder;

    private static List<Link> expected = List.of();

    @BeforeAll
    static void writeTables() throws IOException {
        expected = new EnterpriseLinker(MODEL).link(CITY.records, List.of()).links();
        Files.write(folder.resolve("model"), MODEL.toBytes());
        Tables tables = new Tables(SPARK, null);
        for (String kind : List.of("parquet", "csv")) {
            tables.write(table(CITY.records, true).repartition(3), folder + "/register." + kind);
            tables.write(table(CITY.records, false), folder + "/list." + kind);
        }
        String database =
                "jdbc:h2:mem:city;DB_CLOSE_DELAY=-1;DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";
        tables.write(
                table(CITY.records, true).withColumn("row", functions.monotonically_increasing_id()),
                database + "#register");
        tables.write(table(CITY.records, false), database + "#list");
    }

    @ParameterizedTest
    @CsvSource({
        "parquet, ",
        "csv, ",
        "jdbc, row",
    })
    void every_kind_of_table_gives_the_links_of_one_machine(String kind, String partitionColumn) {
        boolean jdbc = kind.equals("jdbc");
        String place = "jdbc:h2:mem:city;DB_CLOSE_DELAY=-1;DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE#";
        Tables tables = new Tables(SPARK, null);
        LinkRequest request = new LinkRequest(
                jdbc ? place + "register" : folder + "/register." + kind,
                List.of(folder + "/list." + (jdbc ? "csv" : kind)),
                Map.of(),
                Map.of(),
                "",
                null,
                folder.resolve("model"),
                null,
                0,
                4,
                partitionColumn,
                false);
        String out = jdbc ? place + "links" : folder + "/links." + kind;
        List<String> told = new ArrayList<>();
        Dataset<Row> links = new LinkRun(SPARK, tables, request, told::add).links();
        tables.write(jdbc || kind.equals("csv") ? LinkTable.flat(links) : links, out);
        assertThat(told).anyMatch(line -> line.contains("code=统一社会信用代码"));
        Dataset<Row> read = tables.read(out, 1, null);
        if (kind.equals("parquet")) {
            assertSame(sorted(read.collectAsList().stream().map(LinkTable::link).toList()), expected);
        } else {
            assertFlat(read);
        }
    }

    /** Numbers as text, reasons as JSON: what is written flat is the same too. */
    private static void assertFlat(Dataset<Row> read) {
        Map<String, Link> byKey = new java.util.HashMap<>();
        expected.forEach(l -> byKey.put(l.key(), l));
        List<Row> rows = read.collectAsList();
        assertThat(rows).hasSameSizeAs(expected);
        for (Row row : rows) {
            Link link = byKey.get(row.<String>getAs("key"));
            assertThat(Double.parseDouble(String.valueOf(row.<Object>getAs("bits"))))
                    .isEqualTo(link.bits());
            assertThat(row.<String>getAs("cluster")).isEqualTo(link.cluster());
            assertThat(row.<String>getAs("zone")).isEqualTo(link.zone().name());
            String reasons = row.<String>getAs("reasons");
            link.reasons()
                    .forEach(r -> assertThat(reasons).contains("\"level\":\"" + r.level() + "\",\"bits\":" + r.bits()));
        }
    }

    @Test
    void two_results_are_compared_row_for_row() {
        String parquet = folder + "/compared.parquet";
        Tables tables = new Tables(SPARK, null);
        tables.write(new LinkRun(SPARK, tables, withModel("parquet", 2), line -> {}).links(), parquet);
        Dataset<Row> links = tables.read(parquet, 1, null);
        assertThat(CompareLinks.differences(links, links.repartition(5)).count())
                .isZero();
        Dataset<Row> other = links.withColumn(
                "bits",
                functions
                        .when(functions.col("key").equalTo(expected.get(0).key()), 1e-15)
                        .otherwise(functions.col("bits")));
        assertThat(CompareLinks.differences(links, other).select("key").collectAsList())
                .extracting(row -> row.getString(0))
                .containsOnly(expected.get(0).key());
    }

    private static LinkRequest withModel(String kind, int parts) {
        return new LinkRequest(
                folder + "/register." + kind,
                List.of(folder + "/list." + kind),
                Map.of(),
                Map.of(),
                "",
                null,
                folder.resolve("model"),
                null,
                0,
                parts,
                null,
                false);
    }

    @Test
    void without_a_model_one_is_learned_and_can_be_used_again() {
        LinkRequest learns = new LinkRequest(
                folder + "/register.parquet",
                List.of(folder + "/list.parquet"),
                Map.of(),
                Map.of(),
                "",
                null,
                null,
                folder.resolve("learned"),
                10_000,
                3,
                null,
                false);
        assertSame(run(learns), expected);
        assertThat(folder.resolve("learned")).hasBinaryContent(MODEL.toBytes());
    }

    @Test
    void rows_without_a_key_are_left_out_and_counted() throws IOException {
        Path file = folder.resolve("gaps.csv");
        Files.writeString(file, "编号,企业名称\n\"\",青岛云帆商贸有限公司\nx1,青岛云帆商贸有限公司\n,\"甲\"\"乙\"\"有限公司\"\n");
        List<String> told = new ArrayList<>();
        LinkRequest request = withModel("csv", 2);
        LinkRequest gaps = new LinkRequest(
                request.register(),
                List.of(file.toString()),
                Map.of(),
                Map.of(),
                "",
                null,
                request.model(),
                null,
                0,
                2,
                null,
                false);
        long anchors = CITY.records.stream().filter(r -> r.anchor()).count();
        assertThat(new LinkRun(SPARK, new Tables(SPARK, null), gaps, told::add)
                        .links()
                        .count())
                .isEqualTo(anchors + 1);
        assertThat(told).contains("2 rows have no key and were left out");
    }

    @Test
    void decisions_are_read_from_a_table() throws IOException {
        String key = expected.stream()
                .filter(l -> l.key().startsWith("m")
                        && l.cluster() != null
                        && l.cluster().startsWith("a"))
                .findFirst()
                .orElseThrow()
                .key();
        Path file = folder.resolve("decisions.csv");
        Files.writeString(file, "decision,key,other\nseparate,%s,\n".formatted(key));
        Link link = run(decided(file)).stream()
                .filter(l -> l.key().equals(key))
                .findFirst()
                .orElseThrow();
        assertThat(link.cluster()).isEqualTo(key);
        assertThat(link.asserted()).isTrue();
        Files.writeString(file, "decision,key,other\nseparate,%s,\nlink,x,y\n".formatted(key));
        assertThatThrownBy(() -> run(decided(file)))
                .isInstanceOf(UserError.class)
                .hasMessageContainingAll("decisions.csv, row 3", "decision link", "must-link");
    }

    private static LinkRequest decided(Path file) {
        return new LinkRequest(
                folder + "/register.csv",
                List.of(folder + "/list.csv"),
                Map.of(),
                Map.of(),
                "",
                file.toString(),
                folder.resolve("model"),
                null,
                0,
                2,
                null,
                false);
    }

    @Test
    void what_is_wrong_with_a_table_is_said_with_what_to_do() throws IOException {
        Path file = folder.resolve("strange.csv");
        Files.writeString(file, "a,b\n1,2\n");
        String register = folder + "/register.csv";
        said(
                LinkRequest.of(register, file.toString()),
                "strange.csv",
                "no column for key",
                "a, b",
                "--columns key=COLUMN");
        said(LinkRequest.of(register, folder + "/absent.csv"), "absent.csv", "cannot be read");
        said(LinkRequest.of(register, folder + "/list.xlsx"), "list.xlsx", ".parquet, .csv");
        said(LinkRequest.of("jdbc:h2:mem:city", register), "names no table", "jdbc:…#TABLE");
        LinkRequest told = new LinkRequest(
                register, List.of(register), Map.of("code", "税号"), Map.of(), "", null, null, null, 0, 1, null, false);
        said(told, "register.csv", "no column 税号", "统一社会信用代码");
        LinkRequest few = new LinkRequest(
                register, List.of(register), Map.of(), Map.of(), "", null, null, null, 10, 1, null, false);
        said(few, "too many to learn", "--most-learned is 10", "--model");
        LinkRequest noModel = new LinkRequest(
                register, List.of(register), Map.of(), Map.of(), "", null, file, null, 10, 1, null, false);
        said(noModel, "strange.csv cannot be used", "checksum", "--save-model");
    }

    private static void said(LinkRequest request, String... words) {
        assertThatThrownBy(() -> run(request)).isInstanceOf(UserError.class).hasMessageContainingAll(words);
    }

    @Test
    void rows_of_one_key_are_refused_and_a_prefix_tells_them_apart() {
        LinkRequest twice = new LinkRequest(
                folder + "/register.csv",
                List.of(folder + "/register.csv"),
                Map.of(),
                Map.of(),
                "",
                null,
                folder.resolve("model"),
                null,
                0,
                3,
                null,
                false);
        assertThatThrownBy(() -> run(twice)).hasStackTraceContaining("Two records have the key");
        LinkRequest prefixed = new LinkRequest(
                folder + "/register.csv",
                List.of(folder + "/register.csv"),
                Map.of(),
                Map.of(),
                "l:",
                null,
                folder.resolve("model"),
                null,
                0,
                3,
                null,
                false);
        long anchors = CITY.records.stream().filter(r -> r.anchor()).count();
        assertThat(run(prefixed)).hasSize((int) (2 * anchors));
    }

    private static List<Link> run(LinkRequest request) {
        Dataset<Row> links = new LinkRun(SPARK, new Tables(SPARK, null), request, line -> {}).links();
        return links.collectAsList().stream().map(LinkTable::link).toList();
    }

    private static List<Link> sorted(List<Link> links) {
        return links.stream().sorted(Comparator.comparing(Link::key)).toList();
    }
}
