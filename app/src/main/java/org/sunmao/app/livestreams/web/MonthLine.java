package org.sunmao.app.livestreams.web;

/**
 * Sales of a month in a table.
 *
 * @param side before, after, or the month of the first session, in words; empty where it is in no comparison
 */
public record MonthLine(long id, String month, String amount, String source, String side) {}
