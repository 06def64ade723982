package org.sunmao.app.resolution.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text in pieces: what it shares with another text, in the same order, and what it has of its own. The shared characters are a longest common
 * subsequence; what is longer than a line is not taken apart.
 */
public final class Marked {

    private static final int LONGEST = 120;

    private Marked() {}

    /** A piece of the text; whether it is not in the other. */
    public record Piece(String text, boolean own) {}

    /** The pieces of {@code text} as held against {@code other}; one piece of its own where there is no other. */
    public static List<Piece> pieces(String text, @Nullable String other) {
        int[] mine = text.codePoints().toArray();
        int[] theirs = other == null ? new int[0] : other.codePoints().toArray();
        if (other == null || mine.length > LONGEST || theirs.length > LONGEST) {
            return List.of(new Piece(text, !text.equals(other)));
        }
        return pieces(mine, shared(mine, theirs));
    }

    private static boolean[] shared(int[] mine, int[] theirs) {
        int[][] length = new int[mine.length + 1][theirs.length + 1];
        for (int i = mine.length - 1; i >= 0; i--) {
            for (int j = theirs.length - 1; j >= 0; j--) {
                length[i][j] =
                        mine[i] == theirs[j] ? length[i + 1][j + 1] + 1 : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        boolean[] shared = new boolean[mine.length];
        int i = 0;
        int j = 0;
        while (i < mine.length && j < theirs.length) {
            if (mine[i] == theirs[j]) {
                shared[i] = true;
                i++;
                j++;
            } else if (length[i + 1][j] >= length[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return shared;
    }

    private static List<Piece> pieces(int[] mine, boolean[] shared) {
        var pieces = new ArrayList<Piece>();
        int from = 0;
        for (int to = 1; to <= mine.length; to++) {
            if (to == mine.length || shared[to] != shared[from]) {
                pieces.add(new Piece(new String(mine, from, to - from), !shared[from]));
                from = to;
            }
        }
        return pieces;
    }
}
