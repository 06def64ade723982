package org.sunmao.app.proposals;

import java.time.LocalDate;

/**
 * Somebody who writes for a body.
 *
 * @param body a word of {@link ProposalKind#BODIES}
 * @param account of a member
 */
public record Speaker(long id, String body, String account, LocalDate since) {}
