package org.sunmao.linkage.table;

/** Reads days and years. Nothing throws. */
final class Days {
    private Days() {}

    /** The day as year, month and day in eight digits; empty where the text is no day. */
    static String read(String cell) {
        int[] groups = new int[3];
        int[] lengths = new int[3];
        int n = 0;
        boolean inside = false;
        // A time of day may follow; what stands behind the third group of digits is not read.
        for (int i = 0; i < cell.length() && n <= 3; i++) {
            char c = cell.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            n += digit && !inside ? 1 : 0;
            if (digit && n <= 3) {
                groups[n - 1] = groups[n - 1] * 10 + (c - '0');
                if (++lengths[n - 1] > 8) {
                    return "";
                }
            } else if (Character.isLetter(c) && "年月日T".indexOf(c) < 0) {
                return "";
            }
            inside = digit;
        }
        return n == 1 && lengths[0] == 8 ? packed(groups[0]) : n >= 3 ? grouped(groups, lengths) : "";
    }

    private static String packed(int number) {
        String day = day(number / 10_000, number / 100 % 100, number % 100);
        return day.isEmpty() ? day(number % 10_000, number / 10_000 % 100, number / 1_000_000) : day;
    }

    private static String grouped(int[] groups, int[] lengths) {
        if (lengths[0] == 4) {
            return day(groups[0], groups[1], groups[2]);
        }
        if (lengths[2] != 4) {
            return "";
        }
        String day = day(groups[2], groups[1], groups[0]);
        return day.isEmpty() ? day(groups[2], groups[0], groups[1]) : day;
    }

    private static String day(int year, int month, int day) {
        boolean fits = year >= 1800 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
        return fits ? String.valueOf(year * 10_000 + month * 100 + day) : "";
    }

    /** True for four digits that are a year from 1500 to 2100. */
    static boolean isYear(String plain) {
        return plain.length() == 4
                && PlainText.digits(plain).length() == 4
                && plain.compareTo("1500") >= 0
                && plain.compareTo("2100") <= 0;
    }
}
