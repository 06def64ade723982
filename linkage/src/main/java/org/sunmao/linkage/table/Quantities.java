package org.sunmao.linkage.table;

/** Reads quantities. Nothing throws. */
final class Quantities {
    private static final String MARKS = "$€£¥￥ ";

    private Quantities() {}

    /** The number in a cell, currency marks and thousands separators dropped; NaN where it is none. */
    static double read(String cell) {
        StringBuilder digits = new StringBuilder();
        int points = 0;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (c == '.' && points++ == 0) {
                digits.append(c);
            } else if (c == '-' && digits.isEmpty()) {
                digits.append(c);
            } else if (c != ',' && MARKS.indexOf(c) < 0) {
                return Double.NaN;
            }
        }
        boolean some = digits.length() > 0
                && digits.length() <= 18
                && !PlainText.digits(digits.toString()).isEmpty();
        return some ? Double.parseDouble(digits.toString()) : Double.NaN;
    }
}
