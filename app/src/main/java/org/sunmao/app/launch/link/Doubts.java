package org.sunmao.app.launch.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sunmao.linkage.Zone;

/** Keeps the pairs that a person should see: those for review, and those that came near to it from either side. */
final class Doubts implements LinkListener {

    /** What is linked is asked about all the same where it is less sure than this. */
    private static final double SURE = .985;

    private final List<FoundPair> pairs = new ArrayList<>();

    @Override
    public void pair(FoundPair pair) {
        if (!pair.byPerson() && (pair.zone() != Zone.LINKED || pair.score() < SURE)) {
            pairs.add(pair);
        }
    }

    /** The likeliest first. */
    List<FoundPair> pairs() {
        pairs.sort(Comparator.comparingDouble(FoundPair::score).reversed().thenComparing(FoundPair.ORDER));
        return pairs;
    }
}
