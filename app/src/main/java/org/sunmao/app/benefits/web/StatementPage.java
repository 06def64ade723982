package org.sunmao.app.benefits.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement, ready for one reader.
 *
 * @param standing whether it stands, was reversed, or reverses another, in words
 * @param stands whether it counts
 */
public record StatementPage(
        long matter,
        long id,
        String number,
        String project,
        String season,
        String span,
        String code,
        String name,
        String village,
        String standing,
        boolean stands,
        String at,
        String unit,
        List<Line> lines,
        String total,
        Account account,
        List<Paid> payments) {

    /** A line with how it was reckoned. */
    public record Line(String sort, String formula, String amount) {}

    /**
     * What the party's statements of the season come to, and what was paid of them.
     *
     * @param difference what the last correction changed; empty where none concerned it
     * @param standing how it stands, in a word
     */
    public record Account(String stated, String difference, String paid, String owed, String standing) {}

    /**
     * A payment, or what came back.
     *
     * @param undone why it does not count; null where it does
     */
    public record Paid(
            String day,
            String what,
            String payee,
            String reference,
            String amount,
            @Nullable String undone) {}

    public StatementPage {
        payments = List.copyOf(payments);
        lines = List.copyOf(lines);
    }
}
