package org.sunmao.app.launch.link;

/**
 * How many rows were linked, wait for a person, and found nothing.
 *
 * @param pairs how many pairs of rows were compared; 0 where nobody counted
 */
record Counts(int linked, int review, int none, long pairs) {}
