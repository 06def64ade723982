package org.sunmao.linkage.enterprise;

import java.util.List;
import org.sunmao.linkage.index.Hash64;
import org.sunmao.linkage.index.LongCounter;

/**
 * How common values are among the anchors. The rarity of a value is log2 of one over its share among the others; a background of
 * imagined firms keeps a small register from making everything look common. How many firms that the register does not know
 * share a value is estimated from the register itself: of the values that one firm has, so many have a second bearer as there
 * are values with two (Good 1953).
 */
class Frequencies {
    /** Imagined firms that no value of the register belongs to. */
    private static final int BACKGROUND = 500;

    /** So many imagined values of each kind keep a small register's estimate near the usual one. */
    private static final int PRIOR_VALUES = 200;

    private static final int TYPICAL_REGISTER = 20_000;

    /** The kinds of values, and how many unknown firms usually share one that a single firm is known to have. */
    enum Kind {
        FULL_NAME(0.0008),
        PLAIN_NAME(0.002),
        TRADE_NAME(0.15),
        TRADE(1),
        PERSON(0.3),
        PHONE(0.1),
        SITE(1),
        ROOM(0.3);

        final double usual;

        Kind(double usual) {
            this.usual = usual;
        }

        long hash(long value) {
            return Hash64.of(value, ordinal());
        }
    }

    private final int anchors;
    private final LongCounter counts;
    private final double[] unknown;
    private final float[] logs;

    Frequencies(int anchors, LongCounter repeated, double[] unknown) {
        this.anchors = anchors;
        this.counts = repeated;
        this.unknown = unknown.clone();
        logs = new float[Kind.values().length];
        for (Kind kind : Kind.values()) {
            logs[kind.ordinal()] = (float) EnterpriseModel.log2((anchors + BACKGROUND) / unknown[kind.ordinal()]);
        }
    }

    /** Counts the values of the anchors: a firm that two extracts of the register have is one firm. */
    static Frequencies of(Anchors rows) {
        RepeatedValues values = new RepeatedValues(rows.size());
        rows.forEachCluster(firm -> visit(firm, values::see));
        rows.forEachCluster(firm -> {
            long owner = owner(firm.get(0));
            visit(firm, (kind, hash) -> values.count(kind, hash, kind == Kind.TRADE_NAME ? owner : Hash64.NONE));
        });
        return new Frequencies(rows.countClusters(), values.repeated(), values.unknown(PRIOR_VALUES));
    }

    /** What a register of a city usually shows, for comparing two records without one. */
    static Frequencies typical() {
        return new Frequencies(0, new LongCounter(), new double[] {1, 1, 1, 1, 1, 1, 1, 1}) {
            @Override
            double prior() {
                return -EnterpriseModel.log2(TYPICAL_REGISTER);
            }

            @Override
            double rarity(Kind kind, long value) {
                return switch (kind) {
                    case FULL_NAME -> EnterpriseModel.log2(TYPICAL_REGISTER / kind.usual);
                    case PLAIN_NAME -> EnterpriseModel.log2(TYPICAL_REGISTER / kind.usual) - 1;
                    case TRADE -> 5;
                    case PERSON, PHONE, TRADE_NAME -> 13;
                    case ROOM -> 14;
                    case SITE -> 10;
                };
            }
        };
    }

    double prior() {
        return -EnterpriseModel.log2(anchors + BACKGROUND);
    }

    /** How many firms there are. */
    int anchors() {
        return anchors;
    }

    double rarity(Kind kind, long value) {
        int count = counts.get(kind.hash(value));
        if (count < 2) {
            return logs[kind.ordinal()];
        }
        return EnterpriseModel.log2((anchors + BACKGROUND) / (count - 1 + unknown[kind.ordinal()]));
    }

    int count(Kind kind, long value) {
        return Math.max(1, counts.get(kind.hash(value)));
    }

    /** The more firms bear a trade name, the likelier an unknown one has the same name in another town. */
    double nameWithoutPlace(Named name) {
        return rarity(Kind.PLAIN_NAME, name.withoutPlace)
                - EnterpriseModel.log2(count(Kind.TRADE_NAME, name.distinctiveHash));
    }

    double room(long site, long room) {
        return rarity(Kind.ROOM, Hash64.of(site, room));
    }

    LongCounter counts() {
        return counts;
    }

    double[] unknown() {
        return unknown.clone();
    }

    /** Hears every value of a firm once. */
    interface Values {
        void value(Kind kind, long hash);
    }

    private static long owner(Profile p) {
        return p.sites.length > 0 ? p.sites[0] : p.personHash;
    }

    private static void visit(List<Profile> firm, Values values) {
        if (firm.size() == 1) {
            visit(firm.get(0), values);
            return;
        }
        LongCounter seen = new LongCounter();
        for (Profile p : firm) {
            visit(p, (kind, hash) -> {
                if (seen.get(hash) == 0) {
                    seen.add(hash, 1);
                    values.value(kind, hash);
                }
            });
        }
    }

    private static void visit(Profile p, Values values) {
        for (Named name : p.names()) {
            values.value(Kind.FULL_NAME, Kind.FULL_NAME.hash(name.canonical));
            values.value(Kind.PLAIN_NAME, Kind.PLAIN_NAME.hash(name.withoutPlace));
            values.value(Kind.TRADE_NAME, Kind.TRADE_NAME.hash(name.distinctiveHash));
            if (name.trade != Hash64.NONE) {
                values.value(Kind.TRADE, Kind.TRADE.hash(name.trade));
            }
        }
        if (p.personHash != Hash64.NONE) {
            values.value(Kind.PERSON, Kind.PERSON.hash(p.personHash));
        }
        for (long phone : p.phones) {
            values.value(Kind.PHONE, Kind.PHONE.hash(phone));
        }
        for (long site : p.sites) {
            values.value(Kind.SITE, Kind.SITE.hash(site));
            for (long room : p.rooms) {
                values.value(Kind.ROOM, Kind.ROOM.hash(Hash64.of(site, room)));
            }
        }
    }
}
