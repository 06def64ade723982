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

    /** Words of one character explain nothing: such a character may as well be part of a name. */
    private static final long FROM_TWO = -1L << 2;

    private TradeSplit() {}

    /** The length of the trade name that starts at {@code from} and goes on to the end; 0 where there are trade words only. */
    static int tradeNameLength(String text, int from) {
        int n = text.length() - from;
        int[] unexplained = new int[n + 1];
        long[] words = new long[n + 1];
        fill(text, from, unexplained, words);
        int best = n;
        double least = Double.MAX_VALUE;
        for (int cut = 0; cut <= n; cut++) {
            double cost = unexplained[cut] + Math.max(0, cut - USUAL_LONGEST) + (cut == 1 ? SINGLE_CHARACTER : 0);
            if (cost < least && mayStart(text, from, cut, words)) {
                least = cost;
                best = cut;
            }
        }
        return best;
    }

    /** True where no trade word starts at an index, but trade words make up all that is behind that character. */
    static boolean startsInside(String text, int at) {
        return NameLexicon.TRADES.longestAt(text, at, text.length()) == 0
                && at + 1 < text.length()
                && tradeNameLength(text, at + 1) == 0;
    }

    /** The characters of a trade that no trade word covers. */
    static String uncovered(String trade) {
        int n = trade.length();
        int[] unexplained = new int[n + 1];
        long[] words = new long[n + 1];
        fill(trade, 0, unexplained, words);
        if (unexplained[0] == 0) {
            return "";
        }
        StringBuilder out = new StringBuilder();
        int i = 0;
        while (i < n) {
            int word = coveringWord(unexplained, words[i], i);
            if (word == 0) {
                out.append(trade.charAt(i));
            }
            i += Math.max(1, word);
        }
        return out.toString();
    }

    private static int coveringWord(int[] unexplained, long words, int i) {
        for (long left = words & FROM_TWO; left != 0; left &= left - 1) {
            int length = Long.numberOfTrailingZeros(left);
            if (unexplained[i + length] == unexplained[i]) {
                return length;
            }
        }
        return 0;
    }

    /** For every position the least number of characters from there on that trade words leave uncovered, and the words there. */
    private static void fill(String text, int from, int[] unexplained, long[] words) {
        WordSet trades = NameLexicon.TRADES;
        for (int i = words.length - 2; i >= 0; i--) {
            words[i] = trades.lengthsAt(text, from + i, text.length());
            int least = unexplained[i + 1] + 1;
            for (long left = words[i] & FROM_TWO; left != 0; left &= left - 1) {
                least = Math.min(least, unexplained[i + Long.numberOfTrailingZeros(left)]);
            }
            unexplained[i] = least;
        }
    }

    /** The trade part must start with a trade word, and at the very beginning with one that is not also a trade name. */
    private static boolean mayStart(String text, int from, int cut, long[] words) {
        if (cut == words.length - 1) {
            return true;
        }
        if (cut > 0 || words[0] == 0) {
            return words[cut] != 0;
        }
        int longest = Long.SIZE - 1 - Long.numberOfLeadingZeros(words[0]);
        return !NameLexicon.SOFT_TRADES.contains(text, from, from + longest);
    }
}
