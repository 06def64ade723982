package org.sunmao.app.search.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** What somebody who half remembers a name may have meant, as patterns for LIKE; and how near a name comes to it. */
public final class Guesses {

    private static final int LONGEST_WITH_GAP = 8;
    /** Of something very long the beginning tells enough. */
    private static final int MOST_PAIRS = 16;

    private static final int CODE = 15;
    private static final int LONGEST_CODE = 18;
    /** Both parts are there, but the other way round. */
    private static final double TURNED = .9;

    private Guesses() {}

    /** Two parts of a word in any place: 望澜启明 for 望澜市启明. Each guess is two patterns that both have to hold. */
    public static List<List<String>> inTwo(String word) {
        var guesses = new ArrayList<List<String>>();
        for (int cut = 2; cut + 2 <= word.length() && word.length() <= LONGEST_WITH_GAP; cut++) {
            guesses.add(List.of(anywhere(word.substring(0, cut)), anywhere(word.substring(cut))));
        }
        return guesses;
    }

    /**
     * One character is wrong, whichever it is: 启朋软件 for 启明软件, or a slip in a code. Only where two neighbours are left on one side:
     * a single character is no hold for an index.
     */
    public static List<String> oneWrong(String word) {
        var guesses = new ArrayList<String>();
        boolean fits = word.length() <= LONGEST_WITH_GAP || isCode(word);
        for (int i = 0; i < word.length() && fits; i++) {
            if (i >= 2 || word.length() - i > 2) {
                guesses.add("%" + escaped(word.substring(0, i)) + "_" + escaped(word.substring(i + 1)) + "%");
            }
        }
        return guesses;
    }

    /** Whether this can only be most of a credit code: fifteen to eighteen digits and Latin letters. */
    public static boolean isCode(String word) {
        return word.length() >= CODE && word.length() <= LONGEST_CODE && word.matches("[0-9a-z]+");
    }

    /** Pairs of neighbours, of which some may be right. */
    public static List<String> pairs(String word) {
        var pairs = new LinkedHashSet<String>();
        for (int i = 0; i + 2 <= word.length() && i < MOST_PAIRS; i++) {
            pairs.add(anywhere(word.substring(i, i + 2)));
        }
        return List.copyOf(pairs);
    }

    /** The word anywhere, with nothing in it special. */
    public static String anywhere(String word) {
        return "%" + escaped(word) + "%";
    }

    /** The word with nothing in it special. */
    public static String escaped(String word) {
        return word.replaceAll("([\\\\%_])", "\\\\$1");
    }

    /** How much of what was typed stands in the name: in this order, or as two parts that changed places; 1 is all of it. */
    public static double likeness(String typed, String name) {
        for (int cut = 2; cut + 2 <= typed.length(); cut++) {
            if (name.contains(typed.substring(0, cut)) && name.contains(typed.substring(cut))) {
                return Math.max(TURNED, inOrder(typed, name));
            }
        }
        return inOrder(typed, name);
    }

    /** The longest common subsequence as a share of what was typed. */
    private static double inOrder(String typed, String name) {
        int[] row = new int[name.length() + 1];
        for (int i = 1; i <= typed.length(); i++) {
            int diagonal = 0;
            for (int j = 1; j <= name.length(); j++) {
                int above = row[j];
                row[j] = typed.charAt(i - 1) == name.charAt(j - 1) ? diagonal + 1 : Math.max(row[j], row[j - 1]);
                diagonal = above;
            }
        }
        return typed.isEmpty() ? 0 : (double) row[name.length()] / typed.length();
    }
}
