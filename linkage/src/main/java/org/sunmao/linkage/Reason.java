package org.sunmao.linkage;

/**
 * One piece of evidence for or against a candidate.
 *
 * @param comparison what was compared, a stable lower-case code such as {@code name} or {@code address}
 * @param level how the two values relate, a stable lower-case code such as {@code trade-name-equal}
 * @param bits the weight of this evidence, log2 of the likelihood ratio; negative speaks against the link
 * @param left the value of the record, as read; empty where there is none
 * @param right the value of the candidate, as read; empty where there is none
 */
public record Reason(String comparison, String level, double bits, String left, String right) {}
