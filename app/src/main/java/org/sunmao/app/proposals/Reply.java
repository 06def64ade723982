package org.sunmao.app.proposals;

import java.time.LocalDate;

/**
 * A reply.
 *
 * @param round 1 for the first, more after it was put to units again
 * @param sort a word of {@link ProposalKind#CLASSES}
 * @param result a word of {@link ProposalKind#RESULTS}
 * @param inTime whether nothing was told to be overdue before it
 */
public record Reply(int round, String unit, String sort, String result, boolean inTime, LocalDate on) {}
