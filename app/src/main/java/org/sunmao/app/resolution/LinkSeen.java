package org.sunmao.app.resolution;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.Link;

/**
 * A link as a model would have it.
 *
 * @param zone as the journal names it
 * @param subject the id of the subject, of the best candidate in review; null where there is none, or none yet
 * @param founder key of the mention by which a subject without an id is named; null where there is none
 * @param bits the score
 */
record LinkSeen(
        String zone, @Nullable Long subject, @Nullable String founder, double bits) {

    /** @param ids the clusters that may stand for a subject, with its id, null where it would be minted */
    static LinkSeen of(Link link, Map<String, @Nullable Long> ids) {
        String cluster = link.cluster();
        if (cluster == null) {
            Long best = link.candidates().isEmpty()
                    ? null
                    : ids.get(link.candidates().get(0).cluster());
            return new LinkSeen(LinkZones.zone(link, false), best, null, link.bits());
        }
        boolean founded = ids.containsKey(cluster);
        Long id = ids.get(cluster);
        return new LinkSeen(LinkZones.zone(link, founded), id, founded && id == null ? cluster : null, link.bits());
    }

    private boolean waits() {
        return zone.equals("review");
    }

    private boolean linked() {
        return zone.equals("linked");
    }

    /** What becomes of this link if it becomes the other; null where nothing does. */
    @Nullable
    LinkChange to(LinkSeen other) {
        if (waits() || other.waits()) {
            return waits() == other.waits() ? null : waits() ? LinkChange.FROM_REVIEW : LinkChange.TO_REVIEW;
        }
        if (linked() != other.linked()) {
            return linked() ? LinkChange.LOST : LinkChange.GAINED;
        }
        boolean same = Objects.equals(subject, other.subject) && Objects.equals(founder, other.founder);
        return same ? null : LinkChange.MOVED;
    }
}
