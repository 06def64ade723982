package org.sunmao.benchmarks.linkbench;

import org.sunmao.sample.random.Dice;

/** One wrong character: lost, doubled, changed places with the next, or another of the same sound. */
final class Slips {

    private static final int SHORTEST = 3;

    private Slips() {}

    /** The text with a slip; as it was where it is too short, or where the slip makes no difference. */
    static String in(String text, Dice dice) {
        if (text.length() < SHORTEST) {
            return text;
        }
        var slipped = new StringBuilder(text);
        int at = dice.below(text.length());
        switch (dice.below(4)) {
            case 0 -> slipped.deleteCharAt(at);
            case 1 -> slipped.insert(at, text.charAt(at));
            case 2 -> {
                int first = Math.min(at, text.length() - 2);
                slipped.setCharAt(first, text.charAt(first + 1));
                slipped.setCharAt(first + 1, text.charAt(first));
            }
            default -> slipped.setCharAt(at, Characters.homophone(text.charAt(at), dice));
        }
        return slipped.toString();
    }
}
