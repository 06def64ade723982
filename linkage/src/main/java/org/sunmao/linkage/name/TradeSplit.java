package org.sunmao.linkage.name;

import org.sunmao.linkage.text.WordSet;

/**
 * Finds where the trade name ends and the words for the trade begin. Every cut is priced: characters behind it that no
 * trade word explains cost one each, and so does every character of the trade name beyond the fourth (registered trade
 * names have two to four); the cheapest cut wins, the earliest among equals.
 */
final class TradeSplit {
    private static final int USUAL_LONGEST = 4;

    /** A trade name of one character is rare: it must explain the rest at least so much better. */
    private static final double SINGLE_CHARACTER = 1.5;

    private TradeSplit() {}

    /** The length of the trade name at the start of {@code text}; 0 where the text is trade words only. */
    static int tradeNameLength(String text) {
        int n = text.length();
        int[] unexplained = unexplained(text, n);
        int best = n;
        double least = Double.MAX_VALUE;
        for (int cut = 0; cut <= n; cut++) {
            double cost = unexplained[cut] + Math.max(0, cut - USUAL_LONGEST) + (cut == 1 ? SINGLE_CHARACTER : 0);
            if (cost < least && mayStart(text, cut, n)) {
                least = cost;
                best = cut;
            }
        }
        return best;
    }

    /** For every position the least number of characters from there on that trade words leave uncovered. */
    private static int[] unexplained(String text, int n) {
        WordSet trades = NameLexicon.TRADES;
        int[] least = new int[n + 1];
        for (int i = n - 1; i >= 0; i--) {
            least[i] = least[i + 1] + 1;
            for (int length = Math.min(trades.longest(text.charAt(i)), n - i); length >= 2; length--) {
                if (least[i + length] < least[i] && trades.contains(text.substring(i, i + length))) {
                    least[i] = least[i + length];
                }
            }
        }
        return least;
    }

    /** The trade part must start with a trade word, and at the very beginning with one that is not also a trade name. */
    private static boolean mayStart(String text, int cut, int n) {
        if (cut == n) {
            return true;
        }
        int length = NameLexicon.TRADES.longestAt(text, cut, n);
        return length > 0 && (cut > 0 || !NameLexicon.isSoft(text.substring(0, length)));
    }
}
