package org.sunmao.app.matters;

/**
 * News within a transaction: the last day of a state is today or the next working day. Given once for each last day.
 *
 * @param matter as it stands now
 */
public record MatterDue(Matter matter) {}
