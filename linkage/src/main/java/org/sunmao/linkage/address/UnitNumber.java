package org.sunmao.linkage.address;

/**
 * A number in a text: 12, A12, 12A, 7B107, 十二.
 *
 * @param text as written, a Chinese numeral in digits
 * @param value the digits as a number
 * @param end the index behind it
 * @param chinese true for a Chinese numeral
 * @param basement true where 负 stands before it
 */
record UnitNumber(String text, int value, int end, boolean chinese, boolean basement) {
    /** Without leading zeros, except where that would hide that a short number is part of a longer one. */
    String canonical() {
        boolean zeros = text.startsWith("0") && (text.length() <= 2 || text.length() == 4);
        return zeros ? Integer.toString(value) : text;
    }
}
