package org.sunmao.app.measures.derive;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;

/** The twelve windows before, which a reader may subtract from the next one. */
final class LatticeMemory {

    private static final int WINDOWS = 12;

    private final Deque<Map<String, Shares>> told = new ArrayDeque<>();
    private Set<String> hidden = Set.of();

    /** Whether this sum tells of one enterprise against the same place's sum in one of the windows before. */
    boolean tells(String place, Shares shares) {
        return told.stream().anyMatch(window -> {
            Shares earlier = window.get(place);
            return earlier != null && shares.tellsAgainst(earlier);
        });
    }

    /** Whether the place was hidden in the window before; a pattern that stays leaves less to subtract. */
    boolean wasHidden(String place) {
        return hidden.contains(place);
    }

    /** Keeps a window: the sums that a reader is told or can subtract, and the places that were hidden. */
    void keep(Map<String, Shares> sums, Set<String> hiddenPlaces) {
        told.addLast(sums);
        if (told.size() > WINDOWS) {
            told.removeFirst();
        }
        hidden = Set.copyOf(hiddenPlaces);
    }
}
