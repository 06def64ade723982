package org.sunmao.app.measures.derive;

/**
 * What one enterprise paid in the twelve months of a window, and where it counts.
 *
 * @param enterprise its id
 * @param building the building it counts at, or {@code none}
 * @param street the street of that building, or {@code none}
 * @param sumFen what it paid in the window, less refunds
 * @param newestFen what it paid in the window's newest month
 */
record Payer(long enterprise, String building, String street, long sumFen, long newestFen) {}
