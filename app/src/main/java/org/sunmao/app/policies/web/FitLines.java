package org.sunmao.app.policies.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.policies.Clause;
import org.sunmao.app.policies.Facts;
import org.sunmao.app.policies.Fit;
import org.sunmao.app.policies.Truth;
import org.sunmao.app.policies.page.PolicyWords;
import org.sunmao.app.policies.rules.Evaluation;
import org.sunmao.app.policies.store.Fits;
import org.sunmao.app.shell.Ui;

/** Says of each enterprise of a page what it lacks. */
@Component
class FitLines {

    private final Fits fits;

    FitLines(Fits fits) {
        this.fits = fits;
    }

    List<FitLine> of(Reader reader, Ui ui, Clause clause, List<Fits.Line> lines) {
        List<Long> near = lines.stream()
                .filter(line -> line.outcome() == Fit.Outcome.NEARLY)
                .map(Fits.Line::id)
                .toList();
        Map<Long, Facts> facts = near.isEmpty() ? Map.of() : fits.facts(reader.scope(), near);
        return lines.stream()
                .map(line -> {
                    Facts known = facts.get(line.id());
                    String lacking = known == null ? null : lacking(ui, Evaluation.fit(clause.condition(), known));
                    return new FitLine(
                            line.id(), line.name(), line.code(), line.outcome().word(), lacking);
                })
                .toList();
    }

    /** What one fact would have to be known or other: of several, any. */
    static String lacking(Ui ui, Fit fit) {
        var words = new PolicyWords(ui);
        return fit.lacking().stream()
                .map(check -> ui.t(
                        check.met() == Truth.UNKNOWN ? "policies.lacking.unknown" : "policies.lacking.fails",
                        words.leaf(check.leaf(), check.wanted()),
                        ui.t("policies.from." + check.leaf().attribute().from())))
                .collect(Collectors.joining(ui.t("policies.lacking.or")));
    }
}
