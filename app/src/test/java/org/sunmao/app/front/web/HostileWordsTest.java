package org.sunmao.app.front.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.sunmao.app.testing.Routes;
import org.sunmao.app.testing.Routes.Route;

/** Departments' rows are strangers' words: in every text column of the database stands something that wants to be markup or a formula. */
@DirtiesContext
@TestPropertySource(properties = "sunmao.test.world=hostile")
class HostileWordsTest extends TwoStreetsPages {

    private static final String MARKUP = "<img src=x onerror=alert(1)>";
    private static final String FORMULA = "=HYPERLINK(\"https://elsewhere.example\",\"x\")" + MARKUP;

    /** Codes, states and names of kinds are the program's own words, not anybody's. */
    private static final List<String> COLUMNS = List.of(
            "places.building.name",
            "places.building.address",
            "enterprises.enterprise.name",
            "enterprises.enterprise.industry",
            "evidence.source.name",
            "tenancy.unit.label");

    private static final ThreadLocal<Boolean> PLANTED = ThreadLocal.withInitial(() -> false);

    @BeforeEach
    void plant() {
        if (PLANTED.get()) {
            return;
        }
        int changed = 0;
        for (String column : COLUMNS) {
            String kept = column.substring(0, column.lastIndexOf('.'));
            String table = kept.startsWith("evidence.") ? kept : kept + "_current";
            String name = column.substring(column.lastIndexOf('.') + 1);
            boolean there = worker.client()
                            .sql(
                                    "select count(*) from information_schema.columns where table_schema || '.' || table_name = ?"
                                            + " and column_name = ?")
                            .params(table, name)
                            .query(Long.class)
                            .single()
                    == 1;
            if (there) {
                changed += worker.client()
                        .sql("update " + table + " set " + name + " = ? || " + name + " where " + name + " is not null")
                        .param(FORMULA)
                        .update();
            }
        }
        for (String table : List.of("places.building", "enterprises.enterprise")) {
            worker.client()
                    .sql("update " + table + "_current"
                            + " set attributes = replace(attributes::text, '\"value\": \"', '\"value\": \"' || ?)"
                            + "::jsonb")
                    .param(MARKUP)
                    .update();
        }
        assertThat(changed).isGreaterThan(5);
        PLANTED.set(true);
    }

    static Stream<Route> asked() {
        return Routes.all().stream()
                .filter(route -> route.method().equals("GET") && !route.path().startsWith("/health"))
                .filter(route ->
                        !route.path().startsWith("/api/") || route.path().startsWith("/api/search"));
    }

    @ParameterizedTest
    @MethodSource("asked")
    void it_stays_a_text(Route route) throws Exception {
        String who = Stream.of("office", "auditor")
                .filter(route::opensTo)
                .findFirst()
                .orElse("firm");
        for (long[] ids : new long[][] {{world.tower, world.firm}, {world.other, world.stray}}) {
            MockHttpServletResponse answer = open(who, route.with(values(route, ids)), "q", "数据")
                    .andReturn()
                    .getResponse();
            String type = answer.getContentType() == null
                    ? ""
                    : answer.getContentType().split(";")[0];
            assertThat(answer.getStatus()).as(route.path()).isLessThan(500);
            if (type.equals("text/html")) {
                assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).doesNotContain("<img src=x");
            } else if (type.endsWith("spreadsheetml.sheet")) {
                assertThat(answer.getStatus()).isEqualTo(200);
                assertThat(formulas(answer.getContentAsByteArray())).isZero();
                assertThat(answer.getHeader("Content-Disposition"))
                        .doesNotContain("<")
                        .doesNotContain("\n");
            }
        }
    }

    private static Map<String, String> values(Route route, long[] ids) {
        String path = route.path().contains("enterprises") ? enterprise(ids[1]) : building(ids[0]);
        return Map.of(
                "id", route.path().contains("/measures") ? "office-area" : path.substring(path.lastIndexOf('/') + 1));
    }

    private static int formulas(byte[] workbook) throws IOException {
        Path file = Files.createTempFile("hostile", ".xlsx");
        try {
            Files.write(file, workbook);
            try (var zip = new ZipFile(file.toFile())) {
                int found = 0;
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    String part = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                    boolean sheet = entry.getName().contains("worksheets/");
                    found += sheet ? part.split("<f[ >]").length - 1 : 0;
                }
                return found;
            }
        } finally {
            Files.delete(file);
        }
    }
}
