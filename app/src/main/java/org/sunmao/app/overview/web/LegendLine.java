package org.sunmao.app.overview.web;

/**
 * A class of colour and what it stands for.
 *
 * @param colour 0 to 4, 5 for not known, 6 for not told
 * @param text the range in words
 * @param count how many buildings are of this class
 */
public record LegendLine(int colour, String text, long count) {}
