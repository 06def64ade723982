package org.sunmao.linkage.text;

/** Edit distance for short texts, where only small distances matter. */
public final class Edits {
    private Edits() {}

    /** True where one insertion, deletion, replacement or swap of neighbours at most turns one text into the other. */
    public static boolean atMostOne(String a, String b) {
        int la = a.length();
        int lb = b.length();
        if (Math.abs(la - lb) > 1) {
            return false;
        }
        int i = 0;
        int shorter = Math.min(la, lb);
        while (i < shorter && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        if (i == shorter) {
            return true;
        }
        if (la == lb) {
            return tailEqual(a, i + 1, b, i + 1)
                    || i + 1 < la
                            && a.charAt(i) == b.charAt(i + 1)
                            && a.charAt(i + 1) == b.charAt(i)
                            && tailEqual(a, i + 2, b, i + 2);
        }
        return la > lb ? tailEqual(a, i + 1, b, i) : tailEqual(a, i, b, i + 1);
    }

    /**
     * Optimal string alignment distance (insertions, deletions, replacements, swaps of neighbours).
     *
     * @return the distance, or {@code limit + 1} where it is larger than the limit
     */
    public static int distance(String a, String b, int limit) {
        int la = a.length();
        int lb = b.length();
        if (Math.abs(la - lb) > limit) {
            return limit + 1;
        }
        int[] before = new int[lb + 1];
        int[] above = new int[lb + 1];
        int[] row = new int[lb + 1];
        for (int j = 0; j <= lb; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= la; i++) {
            if (fillRow(a, b, i, before, above, row) > limit) {
                return limit + 1;
            }
            int[] spare = before;
            before = above;
            above = row;
            row = spare;
        }
        return Math.min(above[lb], limit + 1);
    }

    private static int fillRow(String a, String b, int i, int[] before, int[] above, int[] row) {
        row[0] = i;
        int least = i;
        for (int j = 1; j < row.length; j++) {
            boolean equal = a.charAt(i - 1) == b.charAt(j - 1);
            int d = Math.min(Math.min(above[j], row[j - 1]) + 1, above[j - 1] + (equal ? 0 : 1));
            if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                d = Math.min(d, before[j - 2] + 1);
            }
            row[j] = d;
            least = Math.min(least, d);
        }
        return least;
    }

    private static boolean tailEqual(String a, int i, String b, int j) {
        return a.length() - i == b.length() - j && a.regionMatches(i, b, j, a.length() - i);
    }
}
