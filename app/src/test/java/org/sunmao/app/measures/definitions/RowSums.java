package org.sunmao.app.measures.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import org.sunmao.app.measures.Definition;
import org.sunmao.app.measures.Figure;
import org.sunmao.app.measures.Finding;
import org.sunmao.app.measures.RowPage;

/** What the rows behind a figure say together, by an arithmetic of its own. */
record RowSums(String asked, Definition definition, RowPage page) {

    void assertMake(Finding finding) {
        Figure figure = finding.figure();
        switch (definition.id() + definition.version()) {
            case "enterprises-present1" -> {
                number(figure.known());
                same("units", BigDecimal.valueOf(finding.rows()));
            }
            case "occupancy1", "occupancy2" -> {
                rows(finding);
                assertThat(sum("area", row -> cell(row, "state").equals("measures.state.let")))
                        .as(asked)
                        .isEqualByComparingTo(figure.amount("let"));
                assertThat(sum("area", row -> cell(row, "state").equals("measures.state.vacant")))
                        .as(asked)
                        .isEqualByComparingTo(figure.amount("vacant"));
            }
            case "tax-12-months1" -> {
                rows(finding);
                same("tax", figure.known());
            }
            case "office-area1" -> {
                rows(finding);
                same("office-area", figure.known());
            }
            case "vacant-area1" -> {
                rows(finding);
                same("area", figure.known());
            }
            case "vacant-area2" -> {
                rows(finding);
                same("vacant", figure.known());
            }
            case "registration-rate1", "tax-rate1" -> assertRate(finding);
            case "tax-per-sqm1" -> {
                rows(finding);
                same("tax", figure.amount("tax"));
                same("area", figure.amount("area"));
            }
            case "buildings1",
                    "commercial-buildings1",
                    "buildings-over-100m1",
                    "buildings-over-100m-monthly1",
                    "enterprises-registered1",
                    "moves-in1",
                    "moves-out1" -> {
                rows(finding);
                number(figure.known());
            }
            case "buildings-graded1" -> {
                rows(finding);
                number(figure.amount("graded"));
            }
            case "churn1" -> {
                rows(finding);
                number(figure.amount("moved-out"));
            }
            case "average-stay1", "average-stay-ended1" -> {
                number(figure.amount("stays"));
                same("stay-days", figure.amount("stay-days"));
            }
            case "rent-level1", "asking-rent1" -> {
                rows(finding);
                same("area", figure.amount("area"));
                assertThat(page.rows().stream()
                                .map(row ->
                                        new BigDecimal(cell(row, "area")).multiply(new BigDecimal(cell(row, "rent"))))
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                        .as(asked)
                        .isCloseTo(
                                figure.amount("rent"), org.assertj.core.api.Assertions.within(new BigDecimal("0.01")));
            }
            case "rent-median1" -> {
                rows(finding);
                List<BigDecimal> rents = page.rows().stream()
                        .map(row -> new BigDecimal(cell(row, "rent")))
                        .sorted()
                        .toList();
                BigDecimal middle = rents.get((rents.size() - 1) / 2)
                        .add(rents.get(rents.size() / 2))
                        .divide(BigDecimal.valueOf(2));
                assertThat(figure.known())
                        .as(asked)
                        .isCloseTo(middle, org.assertj.core.api.Assertions.within(new BigDecimal("0.001")));
            }
            default -> throw new IllegalStateException("say here what the rows of " + definition.id() + " make");
        }
    }

    /** By area the divided areas, by count the divided numbers; the figure itself tells which. */
    private void assertRate(Finding finding) {
        Figure figure = finding.figure();
        List<String> codes = definition.amounts();
        Predicate<List<RowPage.Cell>> holds = row -> !cell(row, "state").contains("not-");
        boolean byCount = BigDecimal.valueOf(page.rows().size()).compareTo(figure.amount("counted")) == 0
                && figure.known()
                                .subtract(Amounts.divided(figure.amounts(), codes.get(0), codes.get(1), "none")
                                        .known())
                                .signum()
                        == 0;
        rows(finding);
        if (byCount) {
            assertThat(page.rows().stream().filter(holds).count())
                    .as(asked)
                    .isEqualTo(figure.amount(codes.get(0)).longValueExact());
        } else {
            assertThat(sum("area", holds)).as(asked).isEqualByComparingTo(figure.amount("here-area"));
            same("area", figure.amount("counted-area"));
        }
    }

    private void rows(Finding finding) {
        assertThat(page.rows()).as(asked).hasSize((int) finding.rows());
    }

    private void number(BigDecimal value) {
        assertThat(page.rows()).as(asked).hasSize(value.intValueExact());
    }

    private void same(String column, BigDecimal value) {
        assertThat(sum(column, row -> true)).as(asked + " " + column).isEqualByComparingTo(value);
    }

    private BigDecimal sum(String column, Predicate<List<RowPage.Cell>> which) {
        return page.rows().stream()
                .filter(which)
                .map(row -> cell(row, column))
                .map(text -> text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private String cell(List<RowPage.Cell> row, String column) {
        return row.get(page.columns().indexOf(column)).text();
    }
}
