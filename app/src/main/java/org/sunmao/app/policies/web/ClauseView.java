package org.sunmao.app.policies.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.policies.Clause;
import org.sunmao.app.policies.Fit.Outcome;
import org.sunmao.app.policies.page.PolicyWords;
import org.sunmao.app.policies.page.Words;
import org.sunmao.app.policies.rules.FairCompetition;
import org.sunmao.app.policies.rules.FairCompetition.Finding;
import org.sunmao.app.shell.State;
import org.sunmao.app.shell.Ui;

/**
 * A clause as pages show it.
 *
 * @param counts how many enterprises stand where; null where that is not shown
 * @param findings sentences that no clause may say
 */
public record ClauseView(
        String key,
        String title,
        String text,
        Words when,
        String amount,
        List<String> caps,
        Clause.Review review,
        @Nullable Map<Outcome, Long> counts,
        List<Finding> findings) {

    static ClauseView of(Ui ui, Clause clause, Clause.Review review, @Nullable Map<Outcome, Long> counts) {
        var words = new PolicyWords(ui);
        return new ClauseView(
                clause.key(),
                clause.title(ui.locale()),
                clause.text(),
                words.condition(clause.condition()),
                words.amount(clause.amount()),
                words.caps(clause.caps()),
                review,
                counts,
                FairCompetition.clause(clause));
    }

    /** The badge of the review. */
    public State state() {
        return switch (review) {
            case PASSED -> State.CONFIRMED;
            case REFUSED -> State.REFUSED;
            case IN_REVIEW -> State.REVIEW;
            case NOT_REVIEWED -> State.DUE;
        };
    }
}
