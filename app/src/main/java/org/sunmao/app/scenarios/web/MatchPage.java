package org.sunmao.app.scenarios.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.matters.page.WorkView;

/**
 * A match, ready for one reader.
 *
 * @param opportunityHref the page of the opportunity, or its public page; null where the reader has neither
 * @param steps the states in their order, with the day on which it came into each
 * @param facts what was said on the way
 * @param amounts what the contract comes to, line by line
 * @param sum of them; empty where there is none
 */
public record MatchPage(
        MatchLine line,
        @Nullable String opportunityHref,
        String points,
        List<FitLine.ReasonLine> reasons,
        List<Fact> facts,
        List<AmountLine> amounts,
        String sum,
        boolean pays,
        List<String> faults,
        @Nullable String refused,
        WorkView work) {

    /** A label with what was said. */
    public record Fact(String label, String text) {}

    /** A line of what a contract comes to. */
    public record AmountLine(
            long id, String kind, String sum, String day, String reference, String why, boolean reversible) {}

    public MatchPage {
        reasons = List.copyOf(reasons);
        facts = List.copyOf(facts);
        amounts = List.copyOf(amounts);
        faults = List.copyOf(faults);
    }
}
