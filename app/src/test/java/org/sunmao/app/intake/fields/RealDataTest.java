package org.sunmao.app.intake.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunmao.app.intake.files.RowKind;
import org.sunmao.app.intake.files.SourceFile;
import org.sunmao.app.intake.files.SourceFiles;
import org.sunmao.app.intake.files.SourceSheet;

/** Real files lie beside the repository and never in it; where they are absent nothing is tested. */
class RealDataTest {

    private static Path data = Path.of("");

    @BeforeAll
    static void findData() {
        Path root = Path.of("").toAbsolutePath();
        while (root.getParent() != null && !Files.isDirectory(root.resolve(".mvn"))) {
            root = root.getParent();
        }
        data = root.resolveSibling("shared").resolve("data");
        assumeTrue(Files.isDirectory(data), "no real data at ../shared/data");
    }

    private record Outcome(ColumnMapping mapping, int rows, int refused, Map<String, Integer> issues) {}

    private static Outcome read(String name) {
        Path file = data.resolve(name);
        try (SourceFile opened = SourceFiles.open(file, file.getFileName().toString())) {
            SourceSheet sheet = opened.sheets().get(0);
            ColumnMapping mapping = new MappingSuggester()
                    .suggest(sheet.headers(), sheet.sample(200), sheet.titleLines(), null, null)
                    .mapping();
            List<RowReading> readings = new ArrayList<>();
            sheet.forEachRow(row -> {
                if (row.kind() == RowKind.DATA) {
                    readings.add(new RowReader().read(mapping, sheet.headers(), row));
                }
            });
            Map<String, Integer> issues = new HashMap<>();
            readings.forEach(r -> r.issues().forEach(i -> issues.merge(i.code(), 1, Integer::sum)));
            int refused = (int) readings.stream().filter(RowReading::refused).count();
            return new Outcome(mapping, readings.size(), refused, issues);
        }
    }

    @Test
    void the_register_is_understood_without_help() {
        Outcome outcome = read("qingdao/registry.csv");
        assertThat(outcome.mapping().kind()).isEqualTo(SourceKind.REGISTER);
        assertThat(outcome.mapping().columns())
                .containsEntry("地区", Field.CITY)
                .containsEntry("注册资金", Field.REGISTERED_CAPITAL)
                .doesNotContainKey("市南")
                .hasSize(10);
        assertThat(outcome.rows()).isEqualTo(7_702);
        assertThat(outcome.refused()).isZero();
        assertThat(outcome.issues()).containsEntry("code.lower-case", 3).containsEntry("money.unit-assumed", 1);
        assertThat(outcome.issues()).doesNotContainKeys("money.unreadable", "date.unreadable");
    }

    @Test
    void places_on_a_map_are_understood_without_help() {
        Outcome outcome = read("qingdao/map_places.csv");
        assertThat(outcome.mapping().kind()).isEqualTo(SourceKind.PLACES);
        assertThat(outcome.mapping().columns().values())
                .containsExactlyInAnyOrder(
                        Field.ENTERPRISE_NAME, Field.PROVINCE, Field.CITY, Field.DISTRICT, Field.ADDRESS);
        assertThat(outcome.rows()).isEqualTo(4_480);
        assertThat(outcome.refused()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "lucheng/buildings_30.csv, name, name2, id, 30",
        "lucheng/office_polygons_clean.geojson, Name, 楼宇名称, 固定id, 272",
        "lucheng/office_polygons_mojibake_fields.geojson, Name, 楼宇名称, 固定id, 272"
    })
    void buildings_are_understood_without_help(String file, String name, String alias, String code, int rows) {
        Outcome outcome = read(file);
        assertThat(outcome.mapping().kind()).isEqualTo(SourceKind.BUILDINGS);
        assertThat(outcome.mapping().columns())
                .containsEntry(name, Field.BUILDING_NAME)
                .containsEntry(alias, Field.BUILDING_ALIAS)
                .containsEntry(code, Field.BUILDING_CODE)
                .containsValue(Field.FLOORS_ABOVE)
                .containsValue(Field.VACANCY_RATE);
        assertThat(outcome.rows()).isEqualTo(rows);
        assertThat(outcome.refused()).isZero();
        assertThat(outcome.issues()).isEmpty();
    }

    @Test
    void footprints_without_names_go_by_their_object_number() {
        Outcome outcome = read("lucheng/building_footprints_6032.geojson");
        assertThat(outcome.mapping().columns())
                .containsEntry("OBJECTID", Field.BUILDING_CODE)
                .containsEntry("e3", Field.HEIGHT_M)
                .containsEntry("geometry", Field.GEOMETRY);
        assertThat(outcome.rows()).isEqualTo(6_032);
        assertThat(outcome.refused()).isZero();
    }
}
