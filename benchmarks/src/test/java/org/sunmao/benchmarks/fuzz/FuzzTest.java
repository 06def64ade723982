package org.sunmao.benchmarks.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunmao.benchmarks.run.Table;

/** A small part of what {@code ./sunmao fuzz} does. */
class FuzzTest {

    private static final int COUNT = 400;

    @TempDir
    Path folder;

    @Test
    void aMutatedFileIsReadOrRefusedAndTakenInWholeOrNotAtAll() throws IOException {
        List<Original> originals = Originals.make(folder.resolve("originals"));
        assertThat(originals).hasSizeGreaterThan(5);
        var results = new FuzzResults(null);
        try (var imports = new Imports()) {
            for (int number = 0; number < COUNT; number++) {
                Mutation mutation = Mutation.of(originals, 7, number);
                results.read(mutation, folder, number % 10 == 0 ? imports : null);
            }
        }
        System.out.println(results.table("Mutated files").toText());
        assertThat(results.report(System.out)).isTrue();
        assertThat(results.count(Outcome.Kind.READ)).isPositive();
        assertThat(results.count(Outcome.Kind.REFUSED)).isPositive();
    }

    @Test
    void theSameSeedMakesTheSameBytes() throws IOException {
        List<Original> originals = Originals.make(folder);
        assertThat(Mutation.of(originals, 3, 17).bytes())
                .isEqualTo(Mutation.of(originals, 3, 17).bytes())
                .isNotEqualTo(Mutation.of(originals, 4, 17).bytes());
    }

    @Test
    void monstersAreRefusedOrReadAndNothingElse() throws IOException {
        var results = new FuzzResults(null);
        var table = new Table("Monsters", "file", "MB", "outcome", "seconds");
        for (Monsters.Lair lair : new Monsters(folder, 16 << 20, 500_000).all()) {
            results.meet(lair.wake(), table);
        }
        assertThat(results.report(System.out)).isTrue();
        assertThat(results.all()).isEqualTo(9);
    }
}
