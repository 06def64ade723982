package org.sunmao.linkage.table;

import java.util.ArrayList;
import java.util.List;
import org.sunmao.linkage.text.Edits;

/** Codes that stand in a text, as article numbers do in titles: words with a digit, whatever dashes, points and slashes are inside. */
final class CodeWords {
    private static final int SHORTEST = 5;
    private static final int LONGEST = 24;

    /** A shorter beginning in common says nothing: the codes of one range begin alike. */
    private static final int BEGINNING = 6;

    private CodeWords() {}

    /** The codes of a cell without what is inside them, parted by blanks; empty where there are none. */
    static String of(String cell) {
        List<String> codes = new ArrayList<>();
        for (String word : Entities.resolved(cell).split("[\\s,;()\\[\\]]+")) {
            String code = PlainText.plain(word).replace(" ", "");
            int digits = PlainText.digits(code).length();
            boolean fits = digits > 0 && code.length() >= SHORTEST && code.length() <= LONGEST;
            if (fits && word.indexOf('\'') < 0 && !codes.contains(code)) {
                codes.add(code);
            }
        }
        return String.join(" ", codes);
    }

    /** 0 where a code is in both, 1 where one is the beginning of another or has one slip, 2 else. */
    static int level(String a, String b) {
        int level = 2;
        for (String x : a.split(" ")) {
            for (String y : b.split(" ")) {
                if (x.equals(y)) {
                    return 0;
                }
                int shorter = Math.min(x.length(), y.length());
                boolean begins = shorter >= BEGINNING && (x.startsWith(y) || y.startsWith(x));
                level = begins || shorter > BEGINNING && Edits.atMostOne(x, y) ? 1 : level;
            }
        }
        return level;
    }
}
