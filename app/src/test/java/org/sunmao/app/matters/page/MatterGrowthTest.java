package org.sunmao.app.matters.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.sunmao.app.SunmaoApplication;
import org.sunmao.app.access.Role;
import org.sunmao.app.matters.MatterGrowth;
import org.sunmao.app.matters.MatterKind;
import org.sunmao.app.matters.MatterKinds;
import org.sunmao.app.testing.SpringTestDatabase;

/** Whoever is led to a form may open it, and sees matters of the kinds that lead there. */
@SpringBootTest(classes = SunmaoApplication.class)
@Import(SpringTestDatabase.class)
class MatterGrowthTest {

    @Autowired
    List<MatterGrowth> growths;

    @Autowired
    MatterKinds kinds;

    /** The roles that the table of routes lets to a page. */
    private static List<String> allowed(String path) throws IOException {
        try (var table = Objects.requireNonNull(MatterGrowthTest.class.getResourceAsStream("/routes.csv"))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(","))
                    .filter(cells -> cells[0].equals("GET") && cells[1].equals(path))
                    .flatMap(cells -> Arrays.stream(cells[2].split(" ")))
                    .toList();
        }
    }

    @Test
    void each_leads_to_a_form_that_its_reader_may_open() throws IOException {
        assertThat(growths).hasSizeGreaterThan(5);
        for (MatterGrowth growth : growths) {
            assertThat(kinds.find(growth.kind())).as(growth.toString()).isPresent();
            assertThat(allowed(growth.path()))
                    .as(growth.toString())
                    .containsAll(growth.roles().stream()
                            .map(role -> role.name().toLowerCase(java.util.Locale.ROOT))
                            .toList());
            for (String from : growth.from()) {
                MatterKind kind = kinds.find(from).orElseThrow(() -> new AssertionError("no kind " + from));
                List<Role> seeing =
                        kind.sights().stream().map(MatterKind.Seen::role).toList();
                assertThat(growth.roles())
                        .as(growth + ": somebody who may let it grow sees a " + from)
                        .anyMatch(seeing::contains);
            }
        }
    }
}
