package org.sunmao.benchmarks.linkbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Made-up lists beside the measured ones, where those are. */
class MeasuredShapesTest {

    private static final int FIRMS = 10_000;

    @Test
    void made_up_lists_have_the_shares_of_the_measured_ones(@TempDir Path made) {
        Path measured = measured();
        new Linkbench(FIRMS, 1).write(made);
        alike(Shapes.register(measured), Shapes.register(made));
        alike(Shapes.list(measured, "tax"), Shapes.list(made, "tax"));
        alike(Shapes.list(measured, "ten"), Shapes.list(made, "ten"));
    }

    private static void alike(Map<String, Double> measured, Map<String, Double> made) {
        assertThat(made.keySet()).containsExactlyInAnyOrderElementsOf(measured.keySet());
        // Of the smallest samples, 750 pairs of siblings or rows in brackets, a share is known to within 0.036.
        made.forEach((name, share) -> assertThat(share)
                .as(name)
                .isCloseTo(measured.get(name), within(name.contains("bearers of each") ? 0.05 : 0.04)));
    }

    private static Path measured() {
        Path at = Path.of("").toAbsolutePath();
        while (at != null && !Files.isDirectory(at.resolve(".mvn"))) {
            at = at.getParent();
        }
        assumeTrue(at != null, "Not run from within the repository");
        Path lists = at.resolveSibling("shared").resolve("data").resolve("linkbench");
        assumeTrue(Files.isDirectory(lists), "No measured lists beside the repository");
        return lists;
    }
}
