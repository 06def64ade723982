package org.sunmao.app.proposals;

import java.time.YearMonth;

/**
 * By what it is measured whether anything came of a proposal.
 *
 * @param kind {@code building} or {@code enterprise}
 * @param subject its id
 * @param measure id of a measure of buildings, or for an enterprise {@code let-area}, {@code insured}, {@code staff} or {@code tax-band}
 * @param before the month with which later ones are compared
 */
public record Indicator(long id, String kind, long subject, String measure, YearMonth before) {}
