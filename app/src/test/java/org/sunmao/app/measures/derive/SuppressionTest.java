package org.sunmao.app.measures.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is hidden, and that nobody finds it by subtracting. */
class SuppressionTest {

    private static TaxCell cell(String place, int enterprises, long total, long largest) {
        return new TaxCell(place, "", null, total, enterprises, largest);
    }

    @Test
    void fewerThanThreeEnterprisesAreHidden() {
        assertThat(Suppression.hide(List.of(cell("a", 2, 100, 50), cell("b", 9, 900, 100), cell("c", 8, 800, 100))))
                .containsEntry("a", "few");
    }

    @Test
    void oneAboveFourFifthsIsHiddenAndExactlyFourFifthsIsNot() {
        assertThat(cell("a", 5, 1000, 801).secret()).isEqualTo("dominated");
        assertThat(cell("a", 5, 1000, 800).secret()).isNull();
    }

    @Test
    void whatASingleHiddenCellWouldTellByDifferenceIsHiddenWithIt() {
        Map<String, String> hidden =
                Suppression.hide(List.of(cell("a", 1, 100, 100), cell("b", 9, 900, 100), cell("c", 20, 4000, 300)));
        assertThat(hidden)
                .containsEntry("a", "few")
                .containsEntry("b", "difference")
                .doesNotContainKey("c");
    }

    @Test
    void whereNothingIsSecretNothingIsHidden() {
        assertThat(Suppression.hide(List.of(cell("a", 3, 300, 100), cell("b", 9, 900, 100))))
                .isEmpty();
    }

    @Test
    void childrenOfAHiddenParentAreHidden() {
        var child = new TaxCell("building", "street", "street", 900, 9, 100);
        assertThat(Suppression.hideBelow(Map.of("street", "difference"), List.of(child)))
                .containsKey("building");
    }

    @Test
    void whateverIsHiddenIsTogetherFitToBeShownOrEverythingIsHidden() {
        var random = new Random(11);
        for (int world = 0; world < 500; world++) {
            var cells = new ArrayList<TaxCell>();
            for (int i = 0; i < 1 + random.nextInt(8); i++) {
                int enterprises = 1 + random.nextInt(8);
                long largest = 1 + random.nextInt(1000);
                long total =
                        enterprises == 1 ? largest : largest + random.nextInt((int) largest * (enterprises - 1) + 1);
                cells.add(cell("p" + i, enterprises, total, largest));
            }
            var hidden = Suppression.hide(cells);
            assertThat(cells).allMatch(c -> c.secret() == null || hidden.containsKey(c.place()));
            var together =
                    cells.stream().filter(c -> hidden.containsKey(c.place())).toList();
            if (!together.isEmpty() && together.size() < cells.size()) {
                assertThat(together).hasSizeGreaterThan(1);
                assertThat(cell(
                                        "",
                                        together.stream()
                                                .mapToInt(TaxCell::enterprises)
                                                .sum(),
                                        together.stream()
                                                .mapToLong(TaxCell::totalFen)
                                                .sum(),
                                        together.stream()
                                                .mapToLong(TaxCell::largestFen)
                                                .max()
                                                .orElseThrow())
                                .secret())
                        .isNull();
            }
        }
    }
}
