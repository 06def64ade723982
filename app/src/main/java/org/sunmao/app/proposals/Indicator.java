package org.sunmao.app.proposals;

import java.time.YearMonth;

/**
 * By what it is measured whether anything came of a proposal.
 *
 * @param kind {@code building} or {@code enterprise}
 * @param subject its id
 * @param measure id of a measure of buildings, or {@code let-area} of an enterprise
 * @param before the month with which later ones are compared
 */
public record Indicator(long id, String kind, long subject, String measure, YearMonth before) {}
