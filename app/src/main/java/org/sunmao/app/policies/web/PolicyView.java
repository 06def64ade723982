package org.sunmao.app.policies.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.policies.Fit.Outcome;
import org.sunmao.app.policies.Policy;
import org.sunmao.app.policies.PolicyText;
import org.sunmao.app.shell.State;
import org.sunmao.app.shell.Ui;

/**
 * A policy as pages show it.
 *
 * @param spentFen what it has paid this year; null where that is not told
 * @param standing {@code draft}, {@code announced} for a version that begins later, {@code coming}, {@code valid} or {@code over}
 */
public record PolicyView(
        long id,
        int version,
        PolicyText text,
        String title,
        @Nullable LocalDate fromDay,
        String standing,
        @Nullable Long spentFen,
        List<ClauseView> clauses) {

    public PolicyView {
        clauses = List.copyOf(clauses);
    }

    static PolicyView of(
            Ui ui, Policy policy, LocalDate today, @Nullable Long spent, Map<String, Map<Outcome, Long>> counts) {
        LocalDate from = policy.fromDay();
        String standing = from == null
                ? "draft"
                : from.isAfter(today) ? "announced" : policy.text().standing(today);
        return new PolicyView(
                policy.id(),
                policy.version(),
                policy.text(),
                policy.text().title(ui.locale()),
                from,
                standing,
                spent,
                policy.text().clauses().stream()
                        .map(clause -> ClauseView.of(ui, clause, policy.review(clause), counts.get(clause.key())))
                        .toList());
    }

    /** The badge of where it stands. */
    public State state() {
        return switch (standing) {
            case "valid" -> State.CURRENT;
            case "over" -> State.ENDED;
            case "draft" -> State.PROVISIONAL;
            default -> State.NEW;
        };
    }

    /** How many clauses may pay. */
    public long paying() {
        return clauses.stream().filter(each -> each.review().pays()).count();
    }

    /** What is left of the year's budget; null where there is none, or nobody tells. */
    public @Nullable Long leftFen() {
        Long budget = text.budgetFen();
        return budget == null || spentFen == null ? null : Long.valueOf(budget - spentFen);
    }
}
