package org.sunmao.app.scenarios.matching;

import java.util.List;

/** How near two industries are in GB/T 4754-2017: section, division, group, class. */
final class Industries {

    /** The last division of each section, A to T; the standard numbers divisions from 01 to 97 in the order of the sections. */
    private static final int[] LAST_DIVISION = {
        5, 12, 43, 46, 50, 52, 60, 62, 65, 69, 70, 72, 75, 79, 82, 83, 85, 90, 96, 97
    };

    private static final double SAME_DIVISION = .6;
    private static final double SAME_SECTION = .3;

    private Industries() {}

    /** The section letter of a code; a blank where it is none. */
    static char section(String code) {
        if (!code.isEmpty() && code.charAt(0) >= 'A' && code.charAt(0) <= 'T') {
            return code.charAt(0);
        }
        if (digits(code).length() < 2) {
            return ' ';
        }
        int division = Integer.parseInt(digits(code).substring(0, 2));
        for (int i = 0; i < LAST_DIVISION.length; i++) {
            if (division <= LAST_DIVISION[i]) {
                return division == 0 ? ' ' : (char) ('A' + i);
            }
        }
        return ' ';
    }

    /** The digits of a code as registers write it, with or without the letter of the section. */
    static String digits(String code) {
        return code.replaceAll("[^0-9]", "");
    }

    /** The division of a code, two digits; empty where it has none. */
    static String division(String code) {
        String digits = digits(code);
        return digits.length() < 2 ? "" : digits.substring(0, 2);
    }

    /** The nearest of several to one: 1 for the same as far as both are said, 0 for another section. */
    static double nearest(List<String> asked, String one) {
        return asked.stream().mapToDouble(each -> near(each, one)).max().orElse(0);
    }

    private static double near(String asked, String one) {
        if (section(asked) != section(one) || section(one) == ' ') {
            return 0;
        }
        String wanted = digits(asked);
        String given = digits(one);
        int shared = 0;
        while (shared < wanted.length() && shared < given.length() && wanted.charAt(shared) == given.charAt(shared)) {
            shared++;
        }
        if (shared == wanted.length()) {
            return 1;
        }
        return shared >= 3 ? .85 : shared == 2 ? SAME_DIVISION : SAME_SECTION;
    }
}
