package org.sunmao.linkage.table;

import org.sunmao.linkage.text.Edits;

/** How alike two short strings are. */
final class Likeness {
    private static final double PREFIX_WEIGHT = .1;
    private static final int PREFIX = 4;
    private static final int WORD = 64;

    private Likeness() {}

    /**
     * Levenshtein distance, a column of the table at a time in the bits of one word (Myers 1999, in the form of Hyyrö 2003).
     *
     * @return the distance, or {@code limit + 1} where it is larger
     */
    static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        String pattern = a.length() <= b.length() ? a : b;
        String text = a.length() <= b.length() ? b : a;
        if (pattern.isEmpty() || pattern.length() > WORD) {
            return pattern.isEmpty() ? Math.min(text.length(), limit + 1) : Edits.distance(a, b, limit);
        }
        return Math.min(limit + 1, myers(pattern, text));
    }

    private static int myers(String pattern, String text) {
        int n = pattern.length();
        long last = 1L << n - 1;
        long rises = -1L;
        long falls = 0;
        int score = n;
        for (int j = 0; j < text.length(); j++) {
            char c = text.charAt(j);
            long equal = 0;
            for (int i = 0; i < n; i++) {
                equal |= pattern.charAt(i) == c ? 1L << i : 0;
            }
            long vertical = equal | falls;
            long diagonal = (equal & rises) + rises ^ rises | equal;
            long up = falls | ~(diagonal | rises);
            long down = rises & diagonal;
            score += (up & last) != 0 ? 1 : (down & last) != 0 ? -1 : 0;
            up = up << 1 | 1;
            down <<= 1;
            rises = down | ~(vertical | up);
            falls = up & vertical;
        }
        return score;
    }

    /** Jaro's likeness with Winkler's premium for a common beginning (Winkler 1990); 1 for equal strings, 0 where either is empty. */
    static double jaroWinkler(String a, String b) {
        double jaro = jaro(a, b);
        int common = 0;
        int most = Math.min(PREFIX, Math.min(a.length(), b.length()));
        while (common < most && a.charAt(common) == b.charAt(common)) {
            common++;
        }
        return jaro + common * PREFIX_WEIGHT * (1 - jaro);
    }

    private static double jaro(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        int window = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
        boolean[] used = new boolean[b.length()];
        char[] found = new char[a.length()];
        int matches = 0;
        for (int i = 0; i < a.length(); i++) {
            int to = Math.min(b.length(), i + window + 1);
            for (int j = Math.max(0, i - window); j < to; j++) {
                if (!used[j] && a.charAt(i) == b.charAt(j)) {
                    used[j] = true;
                    found[matches++] = a.charAt(i);
                    break;
                }
            }
        }
        return matches == 0 ? 0 : jaro(a, b, used, found, matches);
    }

    private static double jaro(String a, String b, boolean[] used, char[] found, int matches) {
        int turned = 0;
        for (int j = 0, at = 0; j < b.length(); j++) {
            turned += used[j] && b.charAt(j) != found[at++] ? 1 : 0;
        }
        double m = matches;
        return (m / a.length() + m / b.length() + (m - turned / 2.0) / m) / 3;
    }
}
