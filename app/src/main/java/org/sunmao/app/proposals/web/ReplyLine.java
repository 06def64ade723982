package org.sunmao.app.proposals.web;

/**
 * A reply.
 *
 * @param round which one it is, in words
 */
public record ReplyLine(String round, String unit, String sort, String result, String on, boolean late) {}
