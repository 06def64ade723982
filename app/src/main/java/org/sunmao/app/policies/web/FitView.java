package org.sunmao.app.policies.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.policies.Amount;
import org.sunmao.app.policies.Base;
import org.sunmao.app.policies.Facts;
import org.sunmao.app.policies.Fit;
import org.sunmao.app.policies.Policies;
import org.sunmao.app.policies.Truth;
import org.sunmao.app.policies.page.PolicyWords;
import org.sunmao.app.shell.State;
import org.sunmao.app.shell.Ui;

/**
 * How a clause fits one enterprise, as the page shows it.
 *
 * @param lacking what one fact away from fitting means; null where it fits or is farther off
 * @param amount what it comes to; null while it is not known
 * @param reckoned how that was reckoned, line by line
 * @param missing the figures that are not known yet; null where there are none
 * @param declares the figures that its application would declare
 */
public record FitView(
        long policyId,
        String policy,
        ClauseView clause,
        Fit.Outcome outcome,
        List<Line> checks,
        @Nullable String lacking,
        boolean pays,
        @Nullable String amount,
        List<String> reckoned,
        @Nullable String missing,
        List<Base> declares) {

    /** One question with its answer; found and source are null when nothing is known. */
    public record Line(
            String question,
            Truth met,
            @Nullable String found,
            String source,
            @Nullable String day) {

        /** Its badge. */
        public State state() {
            return switch (met) {
                case YES -> State.CONFIRMED;
                case NO -> State.REFUSED;
                case UNKNOWN -> State.UNKNOWN;
            };
        }
    }

    /** Whether somebody can apply under the clause: it pays, and fits or is one fact away. */
    public boolean applicable() {
        return pays && (outcome == Fit.Outcome.FITS || outcome == Fit.Outcome.NEARLY);
    }

    /** The badge of the whole. */
    public State state() {
        return switch (outcome) {
            case FITS -> State.CONFIRMED;
            case NEARLY -> State.DUE;
            case UNKNOWN -> State.UNKNOWN;
            case NOT -> State.REFUSED;
        };
    }

    static FitView of(Ui ui, Policies.Fitted fitted, Map<String, String> sources) {
        Fit fit = fitted.fit();
        Amount amount = fitted.amount();
        var words = new PolicyWords(ui);
        Base base = amount.rule().base();
        return new FitView(
                fitted.policy().id(),
                fitted.policy().text().title(ui.locale()),
                ClauseView.of(ui, fitted.clause(), fitted.policy().review(fitted.clause()), null),
                fit.outcome(),
                fit.checks().stream()
                        .map(check -> line(ui, words, check, sources))
                        .toList(),
                fit.lacking().isEmpty() ? null : FitLines.lacking(ui, fit),
                fitted.pays(),
                amount.fen() == null ? null : ui.moneyExact(amount.fen()),
                words.reckoned(amount),
                amount.missing().isEmpty() ? null : missing(ui, amount),
                Stream.of(base, fitted.clause().caps().investmentPercent() == null ? null : Base.INVESTMENT)
                        .filter(java.util.Objects::nonNull)
                        .map(java.util.Objects::requireNonNull)
                        .filter(each -> each.known() == null)
                        .distinct()
                        .toList());
    }

    private static Line line(Ui ui, PolicyWords words, Fit.Check check, Map<String, String> sources) {
        Facts.Fact fact = check.fact();
        String kind = ui.t("policies.from." + check.leaf().attribute().from());
        String source = fact == null ? null : fact.source();
        return new Line(
                words.leaf(check.leaf(), check.wanted()),
                check.met(),
                words.fact(check.leaf().attribute(), fact),
                source == null ? kind : sources.getOrDefault(source, kind),
                fact == null || fact.day() == null ? null : ui.date(fact.day()));
    }

    private static String missing(Ui ui, Amount amount) {
        return String.join(
                ui.t("policies.and"),
                amount.missing().stream()
                        .map(each -> ui.t("policies.base." + each.word()))
                        .toList());
    }
}
