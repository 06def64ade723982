package org.sunmao.app.matters;

/**
 * News within a transaction: the last day of a state is today or the next working day. Given with every look at the clocks until the day has passed.
 *
 * @param matter as it stands now
 */
public record MatterDue(Matter matter) {}
