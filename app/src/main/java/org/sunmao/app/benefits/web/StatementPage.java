package org.sunmao.app.benefits.web;

import java.util.List;

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
        String total) {

    /** A line with how it was reckoned. */
    public record Line(String sort, String formula, String amount) {}

    public StatementPage {
        lines = List.copyOf(lines);
    }
}
