package org.sunmao.linkage.phone;

import org.jspecify.annotations.Nullable;

/** Tells by length and first digits what a run of digits is. Area codes: 010 and 02x have three digits, the others four. */
final class PhoneShape {
    private PhoneShape() {}

    /** The number that the digits are as a whole, or null. Hidden digits are stars. */
    static @Nullable Phone of(String written) {
        String digits = withoutCountry(evenStars(written));
        PhoneKind kind = kind(digits);
        return kind == null ? null : new Phone(digits, kind, "");
    }

    /** Digits that stand for no number: one or two different ones, a row such as 12345678, the well-known 13800138000. */
    static boolean isFiller(Phone phone) {
        String digits = phone.digits();
        if (phone.masked() || phone.kind() == PhoneKind.SERVICE) {
            return false;
        }
        boolean same = digits.length() >= 7 && distinct(digits, digits.length() - 7) == 1;
        return same || isFiller(digits) || digits.equals("13800138000") || isUnlikely(phone);
    }

    private static boolean isUnlikely(Phone phone) {
        return phone.kind() != PhoneKind.MOBILE && phone.digits().endsWith("12345678");
    }

    /** True for seven digits or more of which at most two differ, and for rows. */
    static boolean isFiller(String digits) {
        boolean few = distinct(digits, 0) < 3;
        return digits.length() >= 7 && (few || isRow(digits, 1) || isRow(digits, -1));
    }

    /** How many different characters there are from an index on. */
    private static int distinct(String digits, int from) {
        long seen = 0;
        for (int i = from; i < digits.length(); i++) {
            seen |= 1L << (digits.charAt(i) & 63);
        }
        return Long.bitCount(seen);
    }

    private static boolean isRow(String digits, int step) {
        for (int i = 1; i < digits.length(); i++) {
            if ((digits.charAt(i) - digits.charAt(i - 1) - step) % 10 != 0) {
                return false;
            }
        }
        return true;
    }

    /** 138***1234 hides four digits too. */
    private static String evenStars(String written) {
        int first = written.indexOf('*');
        int last = written.lastIndexOf('*');
        boolean mobile = first == 3 && written.charAt(0) == '1' && written.length() - last == 5;
        return mobile ? written.substring(0, first) + "****" + written.substring(last + 1) : written;
    }

    private static String withoutCountry(String written) {
        String rest = written.startsWith("0086")
                ? written.substring(4)
                : written.startsWith("86") && written.length() > 8 ? written.substring(2) : written;
        if (rest.equals(written) || kind(rest) == PhoneKind.MOBILE || rest.startsWith("0")) {
            return rest;
        }
        return kind('0' + rest) == PhoneKind.LANDLINE ? '0' + rest : kind(rest) != null ? rest : written;
    }

    private static @Nullable PhoneKind kind(String d) {
        int n = d.length();
        if (n < 5 || n > 12) {
            return null;
        }
        char first = d.charAt(0);
        if (n == 11 && first == '1' && (d.charAt(1) >= '3' || d.charAt(1) == '*')) {
            return PhoneKind.MOBILE;
        }
        if (first == '0') {
            int area = d.charAt(1) == '1' || d.charAt(1) == '2' ? 3 : 4;
            boolean known = d.charAt(1) != '0' && (d.charAt(1) != '1' || d.charAt(2) == '0');
            return known && (n - area == 8 || n - area == 7 && area == 4) ? PhoneKind.LANDLINE : null;
        }
        if (n == 10 && (d.startsWith("400") || d.startsWith("800")) || isShort(d, n)) {
            return PhoneKind.SERVICE;
        }
        return (n == 7 || n == 8) && first != '1' && first != '*' ? PhoneKind.LOCAL : null;
    }

    private static boolean isShort(String d, int n) {
        return (n == 5 || n == 6)
                && (d.startsWith("95") || d.startsWith("96") || d.startsWith("100") && n == 5)
                && d.indexOf('*') < 0;
    }
}
