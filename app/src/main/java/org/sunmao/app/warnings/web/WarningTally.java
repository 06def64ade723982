package org.sunmao.app.warnings.web;

import java.util.List;
import org.sunmao.app.shell.Ui;
import org.sunmao.app.warnings.WarningRules;
import org.sunmao.app.warnings.store.WarningBoard;

/**
 * How many warnings of a rule wait.
 *
 * @param pressing how many of them are of the highest level
 */
public record WarningTally(String rule, String href, long count, long pressing) {

    static List<WarningTally> of(Ui ui, WarningRules rules, List<WarningBoard.Tally> counted) {
        return rules.list().stream()
                .map(rule -> {
                    var own = counted.stream()
                            .filter(tally -> tally.rule().equals(rule.id()))
                            .toList();
                    return new WarningTally(
                            ui.t("warnings.rule." + rule.id()),
                            "/warnings?rule=" + rule.id(),
                            own.stream().mapToLong(WarningBoard.Tally::count).sum(),
                            own.stream()
                                    .filter(tally -> tally.level() == 3)
                                    .mapToLong(WarningBoard.Tally::count)
                                    .sum());
                })
                .toList();
    }
}
