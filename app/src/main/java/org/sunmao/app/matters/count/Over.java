package org.sunmao.app.matters.count;

/** Over which time a measure of work counts. */
public enum Over {
    /** What happened in the month. */
    MONTH("date_trunc('month', %s)::date"),
    /** What happened from January on to the end of the month: how sums are reported (1-11月累计). */
    YEAR("date_trunc('year', %s)::date"),
    /** What stands on the last day of the month. */
    STANDING("(%s - 1000000)::date");

    private final String first;

    Over(String first) {
        this.first = first;
    }

    /** The first day whose rows count for a figure of this day, in SQL. */
    String first(String day) {
        return first.formatted(day);
    }
}
