package org.sunmao.app.measures;

/**
 * One part of a figure.
 *
 * @param place the part
 * @param nameZh its Chinese name, empty for a street that nobody says
 * @param nameEn its English name, the Chinese one where there is none
 * @param figure the measure's figure there
 */
public record Part(MeasurePlace place, String nameZh, String nameEn, Figure figure) {}
