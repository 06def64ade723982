package org.sunmao.linkage.code;

/**
 * A valid code from which one slip leads to what was written.
 *
 * @param value the valid code
 * @param slip what would have gone wrong
 * @param position the index in {@code value} of the first character that differs
 * @param weight how likely this correction is, from 0 to 1; those of one code add up to less than 1, the rest being for codes that
 *     are wrong otherwise
 */
public record CodeCorrection(String value, CodeSlip slip, int position, double weight) {}
