package org.sunmao.app.catalogue;

import java.time.Instant;

/**
 * One version of what the catalogue says of a source; the newest holds.
 *
 * @param version counted from 1
 * @param why what the change was made for
 */
public record Entry(int version, Content content, String changedBy, Instant changedAt, String why) {}
