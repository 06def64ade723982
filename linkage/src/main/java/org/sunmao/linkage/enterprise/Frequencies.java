package org.sunmao.linkage.enterprise;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.sunmao.linkage.name.CompanyName;

/**
 * How common the values of the anchors are. The rarity of a value is log2 of one over its share among the others; a background
 * of imagined firms keeps a small register from making everything look common, and a fraction of one firm stands for
 * those that the register does not know.
 */
final class Frequencies {
    /** Imagined firms that no value of the register belongs to. */
    private static final int BACKGROUND = 500;

    /** The expected number of unknown firms that share a value: of a whole registered name, of a part, of a building. */
    private static final double UNKNOWN_FULL_NAME = 0.002;

    private static final double UNKNOWN_PLAIN_NAME = 0.03;
    private static final double UNKNOWN_VALUE = 0.3;
    private static final double UNKNOWN_NEIGHBOUR = 1;

    private final Map<String, Integer> counts = new HashMap<>();
    private final int anchors;

    /** Counts the values of the anchors. */
    Frequencies(Collection<Profile> anchorProfiles) {
        anchors = anchorProfiles.size();
        Set<String> values = new HashSet<>();
        for (Profile p : anchorProfiles) {
            values.clear();
            collect(p, values);
            values.forEach(v -> counts.merge(v, 1, Integer::sum));
        }
    }

    double prior() {
        return -log2(anchors + BACKGROUND);
    }

    double fullName(CompanyName name) {
        return rarity("F" + name.canonical(), UNKNOWN_FULL_NAME);
    }

    double nameWithoutPlace(CompanyName name) {
        return rarity("W" + name.withoutPlace(), UNKNOWN_PLAIN_NAME);
    }

    int countFullName(CompanyName name) {
        return counts.getOrDefault("F" + name.canonical(), 0);
    }

    double tradeName(String tradeName) {
        return rarity("N" + tradeName, UNKNOWN_VALUE);
    }

    double trade(String trade) {
        return rarity("T" + trade, UNKNOWN_NEIGHBOUR);
    }

    double person(String person) {
        return rarity("P" + person, UNKNOWN_VALUE);
    }

    double phone(String phone) {
        return rarity("M" + phone, UNKNOWN_VALUE);
    }

    double site(String site) {
        return rarity(site, UNKNOWN_NEIGHBOUR);
    }

    double room(String site, String room) {
        return rarity(site + '@' + room, UNKNOWN_VALUE);
    }

    private double rarity(String value, double unknown) {
        int others = Math.max(0, counts.getOrDefault(value, 0) - 1);
        return log2((anchors + BACKGROUND) / (others + unknown));
    }

    private static void collect(Profile p, Set<String> values) {
        for (CompanyName name : p.names) {
            values.add("F" + name.canonical());
            values.add("W" + name.withoutPlace());
            values.add("N" + name.distinctive());
            values.add("T" + name.trade());
        }
        values.add("P" + p.person);
        p.phones.forEach(phone -> values.add("M" + phone));
        for (String site : p.sites) {
            values.add(site);
            p.unit.rooms().forEach(room -> values.add(site + '@' + room));
        }
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }
}
