package org.sunmao.app.matters;

/**
 * News within the transaction that keeps it: the last day of a state has passed.
 *
 * @param matter as it stands now
 * @param times 1 on the day after, more when nothing was done for as many working days again
 */
public record MatterOverdue(Matter matter, int times) {}
