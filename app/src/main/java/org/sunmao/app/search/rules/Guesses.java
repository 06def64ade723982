package org.sunmao.app.search.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** What somebody who half remembers a name may have meant, as patterns for LIKE; and how near a name comes to it. */
public final class Guesses {

    private static final int LONGEST_WITH_GAP = 8;
    private static final int CODE = 15;

    private Guesses() {}

    /** Two parts of a word in any place: 望澜启明 for 望澜市启明. Each guess is two patterns that both have to hold. */
    public static List<List<String>> inTwo(String word) {
        var guesses = new ArrayList<List<String>>();
        for (int cut = 2; cut + 2 <= word.length() && word.length() <= LONGEST_WITH_GAP; cut++) {
            guesses.add(List.of(anywhere(word.substring(0, cut)), anywhere(word.substring(cut))));
        }
        return guesses;
    }

    /** One character is wrong, whichever it is: 启朋软件 for 启明软件. */
    public static List<String> oneWrong(String word) {
        var guesses = new ArrayList<String>();
        for (int i = 0; i < word.length() && word.length() >= 3 && word.length() <= LONGEST_WITH_GAP; i++) {
            guesses.add("%" + escaped(word.substring(0, i)) + "_" + escaped(word.substring(i + 1)) + "%");
        }
        return guesses;
    }

    /** Pairs of neighbours, of which some may be right. */
    public static List<String> pairs(String word) {
        var pairs = new LinkedHashSet<String>();
        for (int i = 0; i + 2 <= word.length(); i++) {
            pairs.add(anywhere(word.substring(i, i + 2)));
        }
        return List.copyOf(pairs);
    }

    /** A long code of which one half is right. */
    public static List<String> halves(String word) {
        if (word.length() < CODE || !word.matches("[0-9a-z]+")) {
            return List.of();
        }
        int middle = word.length() / 2;
        return List.of(anywhere(word.substring(0, middle)), anywhere(word.substring(middle)));
    }

    /** The word anywhere, with nothing in it special. */
    public static String anywhere(String word) {
        return "%" + escaped(word) + "%";
    }

    /** The word with nothing in it special. */
    public static String escaped(String word) {
        return word.replaceAll("([\\\\%_])", "\\\\$1");
    }

    /** How much of what was typed stands in the name in this order: 1 all of it, 0 nothing (longest common subsequence). */
    public static double likeness(String typed, String name) {
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
