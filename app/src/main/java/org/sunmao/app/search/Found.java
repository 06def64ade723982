package org.sunmao.app.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What a search has found up to now. */
final class Found {

    private final Map<Long, Explained> found = new LinkedHashMap<>();
    private final int most;
    private final int enough;
    private boolean more;

    /** @param most how many are shown */
    Found(int most) {
        this.most = most;
        // A few more than are shown: the best are chosen of them.
        this.enough = 2 * most + 20;
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** Takes candidates for which there is a reason, until there are enough. */
    void keep(Iterable<List<Candidate>> lists, Function<Candidate, Optional<Explained>> why) {
        int before = found.size();
        for (List<Candidate> candidates : lists) {
            if (found.size() - before >= enough) {
                more = true;
                return;
            }
            for (Candidate candidate : candidates) {
                if (!found.containsKey(candidate.subjectId())) {
                    why.apply(candidate).ifPresent(explained -> found.put(candidate.subjectId(), explained));
                }
            }
        }
    }

    Findings findings() {
        List<Hit> hits = found.values().stream()
                .sorted(Explained.BEST)
                .map(Explained::hit)
                .toList();
        return new Findings(hits.subList(0, Math.min(most, hits.size())), more || hits.size() > most);
    }
}
