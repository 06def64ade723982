package org.sunmao.app.search;

import java.util.regex.Pattern;

/**
 * A column that a list can be sorted by. Rows without a value stand last in both directions.
 *
 * @param code stable code, as in the address
 * @param expression the SQL expression, part of the program and never typed by anybody
 * @param type the expression's SQL type, so that a cursor's text becomes comparable again
 */
public record SortKey(String code, String expression, String type) {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z-]*");

    public SortKey {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("not a sort code: " + code);
        }
    }

    /** A text column in the order of a Chinese dictionary (pinyin). */
    public static SortKey chinese(String code, String column) {
        return new SortKey(code, column + " collate \"zh-x-icu\"", "text");
    }
}
