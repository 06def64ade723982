package org.sunmao.sample;

import java.time.YearMonth;

/**
 * How large a sample district is to be. Equal options give byte-identical files.
 *
 * @param buildings   number of buildings, at least 4
 * @param enterprises number of rows of the business register, at least 100
 * @param seed        start of every random choice
 * @param months      number of months for which tenant workbooks are written, at least 1; tax, electricity, hotline tickets, visits and
 *                    headcounts are of the last twelve of them
 * @param lastMonth   the newest of these months; the register's second extract is as of its last day, the first of half a year before
 * @param nilReturns  whether the tax office's lists have a row for every enterprise and month, zeros included
 */
public record SampleOptions(
        int buildings, int enterprises, long seed, int months, YearMonth lastMonth, boolean nilReturns) {

    public SampleOptions {
        requireAtLeast("buildings", buildings, 4);
        requireAtLeast("enterprises", enterprises, 100);
        requireAtLeast("months", months, 1);
    }

    /** Without rows of tax for those who owe nothing. */
    public SampleOptions(int buildings, int enterprises, long seed, int months, YearMonth lastMonth) {
        this(buildings, enterprises, seed, months, lastMonth, false);
    }

    /** The district of the demo: 136 buildings, 20,000 enterprises, 24 months up to October 2026. */
    public static SampleOptions defaults() {
        return new SampleOptions(136, 20_000, 1, 24, YearMonth.of(2026, 10));
    }

    private static void requireAtLeast(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " must be at least " + least + ", was " + value);
        }
    }
}
