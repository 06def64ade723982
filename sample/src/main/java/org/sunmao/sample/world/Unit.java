package org.sunmao.sample.world;

/**
 * A room that can be let.
 *
 * @param floor     floor label as a number, for example 12
 * @param room      room label, for example 1203
 * @param areaCenti area in hundredths of a square metre, so that sums are exact
 */
public record Unit(int floor, String room, int areaCenti) {}
