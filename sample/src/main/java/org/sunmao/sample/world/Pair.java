package org.sunmao.sample.world;

/**
 * Two enterprises that must not be taken for one.
 *
 * @param one   index of the branch, or of the one that came later
 * @param other index of the head office, or of the one that it resembles
 */
public record Pair(int one, int other) {}
