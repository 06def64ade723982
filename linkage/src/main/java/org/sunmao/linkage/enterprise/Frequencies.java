package org.sunmao.linkage.enterprise;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How common the values of the anchors are. The rarity of a value is log2 of one over its share among the others; a background
 * of imagined firms keeps a small register from making everything look common, and a fraction of one firm stands for
 * those that the register does not know.
 */
class Frequencies {
    /** Imagined firms that no value of the register belongs to. */
    private static final int BACKGROUND = 500;

    private static final int TYPICAL_REGISTER = 20_000;

    /** The expected number of unknown firms that share a value: of a whole registered name, of a part, of a building. */
    private static final double UNKNOWN_FULL_NAME = 0.0008;

    private static final double UNKNOWN_PLAIN_NAME = 0.002;
    private static final double UNKNOWN_VALUE = 0.3;
    private static final double UNKNOWN_NEIGHBOUR = 1;

    private final Map<String, Integer> counts = new HashMap<>();
    private final int anchors;

    /** Counts the values of the anchors: a firm that two extracts of the register have is one firm. */
    Frequencies(Anchors rows) {
        int firms = 0;
        Set<String> values = new HashSet<>();
        for (List<Profile> firm : rows.listClusters()) {
            values.clear();
            firm.forEach(p -> collect(p, values));
            values.forEach(v -> counts.merge(v, 1, Integer::sum));
            firms++;
        }
        anchors = firms;
    }

    private Frequencies() {
        anchors = 0;
    }

    /** What a register of a city usually shows, for comparing two records without one. */
    static Frequencies typical() {
        return new Frequencies() {
            @Override
            double prior() {
                return -log2(TYPICAL_REGISTER);
            }

            @Override
            double rarity(String value, double unknown) {
                return switch (value.charAt(0)) {
                    case 'F' -> log2(TYPICAL_REGISTER / UNKNOWN_FULL_NAME);
                    case 'W' -> log2(TYPICAL_REGISTER / UNKNOWN_PLAIN_NAME) - 1;
                    case 'T' -> 5;
                    case 'P', 'M' -> 13;
                    default -> value.indexOf('@') > 0 ? 14 : value.charAt(0) == 'N' ? 13 : 10;
                };
            }
        };
    }

    double prior() {
        return -log2(anchors + BACKGROUND);
    }

    double fullName(Named name) {
        return rarity("F" + name.canonical, UNKNOWN_FULL_NAME);
    }

    double nameWithoutPlace(Named name) {
        int namesakes = Math.max(1, counts.getOrDefault("N" + name.distinctive, 1));
        return rarity("W" + name.withoutPlace, UNKNOWN_PLAIN_NAME * namesakes);
    }

    int countFullName(Named name) {
        return counts.getOrDefault("F" + name.canonical, 0);
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

    double rarity(String value, double unknown) {
        int others = Math.max(0, counts.getOrDefault(value, 0) - 1);
        return log2((anchors + BACKGROUND) / (others + unknown));
    }

    private static void collect(Profile p, Set<String> values) {
        for (Named name : p.names) {
            values.add("F" + name.canonical);
            values.add("W" + name.withoutPlace);
            values.add("N" + name.distinctive);
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
