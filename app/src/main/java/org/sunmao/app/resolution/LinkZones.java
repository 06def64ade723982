package org.sunmao.app.resolution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sunmao.linkage.Link;
import org.sunmao.linkage.Links;
import org.sunmao.linkage.Zone;

/** What the linkage's clusters and zones mean for subjects. */
final class LinkZones {

    private LinkZones() {}

    /** The zone as the journal has it; a cluster that may not stand for a subject leaves its members without one. */
    static String zone(Link link, boolean founded) {
        if (link.zone() == Zone.REVIEW) {
            return "review";
        }
        if (!founded) {
            return "none";
        }
        return link.zone() == Zone.LINKED ? "linked" : "new";
    }

    /** The clusters that may stand for a subject, with their members. */
    static Map<String, List<String>> foundedClusters(MentionKind kind, Links links, Map<String, ActiveMention> byKey) {
        var clusters = new HashMap<String, List<String>>();
        for (Link link : links.links()) {
            if (link.cluster() != null) {
                clusters.computeIfAbsent(link.cluster(), any -> new ArrayList<>())
                        .add(link.key());
            }
        }
        clusters.values()
                .removeIf(members -> members.stream().map(byKey::get).noneMatch(m -> m != null && founds(kind, m)));
        return clusters;
    }

    private static boolean founds(MentionKind kind, ActiveMention m) {
        return LinkingRules.founds(kind, m.sourceKind(), m.field("name") != null);
    }
}
