package org.sunmao.app.proposals;

/**
 * Who proposes, with what is wanted public.
 *
 * @param first whether it is the author
 */
public record Proposer(String account, boolean first, boolean textPublic, boolean replyPublic, boolean namePublic) {}
