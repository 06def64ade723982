package org.sunmao.linkage.table;

import java.util.List;

/** What a column holds, and the levels at which two of its values can be alike, the closest first. */
public enum Kind {
    /** Numbers or letters that name one thing: insurance numbers, e-mail addresses, article codes. */
    CODE("equal", "one-slip", "two-slips", "in-part", "different"),
    /** Few digits or letters that many rows share: postcodes, house numbers. */
    SHORT_CODE("equal", "one-slip", "different"),
    /** A telephone number, only its digits counting. */
    PHONE("equal", "one-slip", "two-slips", "in-part", "different"),
    /** A name or a few words: given name, town, street. */
    NAME("equal", "one-slip", "similar", "in-other-column", "in-part", "remotely", "different"),
    /** A title or more words. */
    TEXT(
            "equal",
            "nearly-all-words",
            "most-words",
            "many-words",
            "half-the-words",
            "some-words",
            "few-words",
            "different"),
    /** Codes within titles or texts, a column that is made from one of {@link #TEXT}. */
    CODES("shared", "alike", "different"),
    /** Several persons in one cell. */
    PERSONS("equal", "nearly-all", "contained", "some", "one", "different"),
    /** A day. */
    DATE("equal", "one-slip", "two-slips", "same-year", "different"),
    /** A year. */
    YEAR("equal", "next", "near", "different"),
    /** A quantity: price, area. */
    NUMBER("equal", "within-1-percent", "within-5-percent", "within-20-percent", "within-half", "different"),
    /** One of few values. */
    CATEGORY("equal", "similar", "different"),
    /** Empty, or the same in every row: not compared. */
    NOTHING("equal");

    private final List<String> levels;

    Kind(String... levels) {
        this.levels = List.of(levels);
    }

    /** Codes of the levels, the closest first. */
    public List<String> levels() {
        return levels;
    }

    /** A stable lower-case code. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
