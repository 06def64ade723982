package org.sunmao.app.awards.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.matters.page.WorkView;
import org.sunmao.app.secrecy.NoticeLeaks;
import org.sunmao.app.shell.State;

/**
 * The page of one application.
 *
 * @param about the application itself, year and version
 * @param sheet conditions and amount as they were kept last
 * @param drift what would come of it now, where that is something else
 * @param budget null for readers who do not handle it
 * @param may what the reader may do besides the steps, in lower case
 * @param leaks what the notice that was typed must not say
 * @param noticeWords what was typed of it
 * @param told what became of the last step; null where none was taken
 * @param done whether it was taken
 * @param refused why the last word was refused; null where it was not
 * @param fileFaults files that were not taken, with why
 */
public record ApplicationPage(
        AwardLine line,
        About about,
        SheetView sheet,
        @Nullable String drift,
        List<CellInput> cells,
        List<FileLine> files,
        @Nullable BudgetView budget,
        List<NoticeView> notices,
        List<ObjectionLine> objections,
        List<PaymentLine> payments,
        @Nullable MoneyView money,
        Set<String> may,
        WorkView work,
        List<NoticeLeaks.Found> leaks,
        String noticeWords,
        int noticeDays,
        @Nullable String told,
        boolean done,
        @Nullable String refused,
        List<String> fileFaults) {

    public ApplicationPage {
        cells = List.copyOf(cells);
        files = List.copyOf(files);
        notices = List.copyOf(notices);
        objections = List.copyOf(objections);
        payments = List.copyOf(payments);
        may = Set.copyOf(may);
        leaks = List.copyOf(leaks);
        fileFaults = List.copyOf(fileFaults);
    }

    /** Whether the reader may do this. */
    public boolean can(String what) {
        return may.contains(what);
    }

    /** What an application says of itself. */
    public record About(
            long matter, String policyHref, String year, String appliedOn, int version, String remark, String opened) {}

    /**
     * Conditions and amount.
     *
     * @param stage at which step, when and by whom
     * @param rule rate or sum of the clause, in words
     * @param caps the caps of the clause, in words
     * @param reckoned line by line
     * @param amount null while something is missing
     */
    public record SheetView(
            String stage,
            List<CheckLine> checks,
            String rule,
            List<String> caps,
            List<String> reckoned,
            @Nullable String amount) {

        public SheetView {
            checks = List.copyOf(checks);
            caps = List.copyOf(caps);
            reckoned = List.copyOf(reckoned);
        }
    }

    /** A condition with its answer; found is null when nothing is known. */
    public record CheckLine(
            String question,
            State badge,
            String met,
            @Nullable String found,
            String source,
            @Nullable String day) {}

    /** A file that is evidence. */
    public record FileLine(@Nullable String href, String name, String size, String at) {}

    /** A policy's budget of the year. */
    public record BudgetView(
            @Nullable String budget,
            String committed,
            String paid,
            @Nullable String left) {}

    /** A notice. */
    public record NoticeView(String href, State badge, String state, String during, String amount, String words) {}

    /** Something against a notice. */
    public record ObjectionLine(
            long id, String words, String contact, String at, State badge, String state, String answer, boolean open) {}

    /**
     * A line of the record of payments.
     *
     * @param sum with its sign
     * @param reversible whether the reader may say that it never was
     */
    public record PaymentLine(
            long id,
            String day,
            String kind,
            String sum,
            String reference,
            String why,
            String at,
            boolean reversible) {}

    /** What was granted, paid, recovered and is to be paid. */
    public record MoneyView(String granted, String paid, String recovered, String toPay) {}
}
