package org.sunmao.app.measures;

/**
 * How much of what should speak does.
 *
 * @param of what is counted: {@code buildings} or {@code months}
 * @param speaking how many of them speak for the figure
 * @param all how many there are
 */
public record Coverage(String of, long speaking, long all) {}
