package org.sunmao.app.awards.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.awards.web.ApplicationPage.CheckLine;
import org.sunmao.app.awards.web.ApplicationPage.SheetView;
import org.sunmao.app.shell.State;

/**
 * The form of an application.
 *
 * @param enterprise code and name of whose it is; null where none is chosen
 * @param offers clauses to choose from, where none is chosen
 * @param clause the clause; null where none is chosen
 * @param closed why nobody can apply under it, or it cannot be applied for by this enterprise; null where it can
 * @param refused why what was sent was refused; null where nothing was
 * @param files files that were kept before the form was shown again
 */
public record ApplyPage(
        @Nullable Firm enterprise,
        List<Offer> offers,
        @Nullable ClauseHead clause,
        @Nullable SheetView sheet,
        @Nullable String closed,
        List<CellInput> cells,
        @Nullable String refused,
        List<Loose> files,
        List<String> fileFaults,
        String remark) {

    public ApplyPage {
        offers = List.copyOf(offers);
        cells = List.copyOf(cells);
        files = List.copyOf(files);
        fileFaults = List.copyOf(fileFaults);
    }

    /** An enterprise. */
    public record Firm(String code, String name) {}

    /** A clause that fits or nearly does. */
    public record Offer(
            String href,
            String clause,
            String policy,
            State badge,
            String outcome,
            @Nullable String amount) {}

    /** The clause that is applied under. */
    public record ClauseHead(
            String word, String clause, String policy, String policyHref, String text, State badge, String outcome) {}

    /** A file that belongs to nothing yet. */
    public record Loose(long id, String name) {}

    /** The conditions that nobody answers, or that fail. */
    public List<CheckLine> open() {
        return sheet == null
                ? List.of()
                : sheet.checks().stream()
                        .filter(check -> check.badge() != State.CONFIRMED)
                        .toList();
    }
}
