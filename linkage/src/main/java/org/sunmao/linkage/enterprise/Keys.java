package org.sunmao.linkage.enterprise;

import org.sunmao.linkage.index.Hash64;

/**
 * The keys under which anchors are filed and looked up. A key that too many anchors share tells nothing and costs much, so each
 * kind has a limit beyond which it is not followed; below it, a key counts for the more the fewer anchors share it, and only
 * the candidates that most speaks for are compared.
 */
enum Keys {
    ORGANISATION(60, 40),
    REGISTRATION(50, 30),
    FULL_NAME(60, 26),
    CORE(60, 22),
    TRADE_NAME(48, 17),
    TRADE_NAME_IN_TOWN(48, 19),
    TRADE_NAME_AT_SITE(40, 24),
    SOUND(40, 14),
    GRAM(48, 9),
    ROOM(24, 17),
    GLUED(24, 17),
    PHONE(32, 18),
    PERSON(24, 15),
    PERSON_AT_SITE(40, 20),
    SITE(0, 0);

    private static final int SKIPS = 3;
    private static final Keys[] ALL = values();

    /** Receives each key of a record. */
    interface Receiver {
        void key(Keys kind, long hash);
    }

    /** With more anchors a key is not followed. */
    final int limit;

    /** What the key counts for where one anchor has it, in bits. */
    final int bits;

    Keys(int limit, int bits) {
        this.limit = limit;
        this.bits = bits;
    }

    boolean isWholeName() {
        return this == FULL_NAME || this == CORE;
    }

    static int largestLimit() {
        int largest = 0;
        for (Keys kind : ALL) {
            largest = Math.max(largest, kind.limit);
        }
        return largest;
    }

    /** All keys of a record, the most telling first; grams are given separately, by {@link #grams}. */
    static void of(Profile p, Receiver receiver) {
        if (p.organisation != Hash64.NONE) {
            receiver.key(ORGANISATION, ORGANISATION.hash(p.organisation));
        }
        if (p.registration != null) {
            receiver.key(REGISTRATION, REGISTRATION.hash(Hash64.of(p.registration.value())));
        }
        for (Named name : p.names()) {
            names(p, name, receiver);
        }
        for (long phone : p.phones) {
            receiver.key(PHONE, PHONE.hash(phone));
        }
        for (long site : p.sites) {
            for (long room : p.rooms) {
                receiver.key(ROOM, ROOM.hash(Hash64.of(site, room)));
            }
            if (p.personHash != Hash64.NONE) {
                receiver.key(PERSON_AT_SITE, PERSON_AT_SITE.hash(Hash64.of(p.personHash, site)));
            }
        }
        if (p.glued != Hash64.NONE) {
            receiver.key(GLUED, GLUED.hash(p.glued));
        }
        if (p.personHash != Hash64.NONE) {
            receiver.key(PERSON, PERSON.hash(p.personHash));
        }
    }

    /** The key of a place; it is filed, so that who is there can be found, but never looked candidates up by. */
    static long site(long site) {
        return SITE.hash(site);
    }

    /** All keys under which a record is filed, grams included. */
    static void all(Profile p, Receiver receiver) {
        of(p, receiver);
        if (p.record.placeKey() != null) {
            for (long site : p.sites) {
                receiver.key(SITE, site(site));
            }
        } else if (p.roadAndNumber != Hash64.NONE) {
            receiver.key(SITE, site(p.roadAndNumber));
        }
        for (Named name : p.names()) {
            grams(name, receiver);
        }
    }

    /** The pairs of neighbouring characters of a name's core, one key each. */
    static void grams(Named name, Receiver receiver) {
        String core = name.core;
        for (int i = 0; i + 1 < core.length(); i++) {
            if (core.indexOf(core.substring(i, i + 2)) < i) {
                continue;
            }
            receiver.key(GRAM, GRAM.hash((long) core.charAt(i) << 16 | core.charAt(i + 1)));
        }
        // A character lost, added or mistaken in the trade name leaves its neighbours one apart.
        for (int i = 0; i + 2 < core.length() && i < SKIPS; i++) {
            receiver.key(GRAM, GRAM.hash((long) core.charAt(i) << 16 | core.charAt(i + 2)));
        }
    }

    /** The key of a trade name at one site. */
    static long tradeNameAtSite(Named name, long site) {
        return TRADE_NAME_AT_SITE.hash(Hash64.of(name.distinctiveHash, site));
    }

    private long hash(long value) {
        return Hash64.of(value, ordinal() + 16L);
    }

    private static void names(Profile p, Named name, Receiver receiver) {
        receiver.key(FULL_NAME, FULL_NAME.hash(name.canonical));
        receiver.key(CORE, CORE.hash(name.coreHash));
        receiver.key(TRADE_NAME, TRADE_NAME.hash(name.distinctiveHash));
        receiver.key(SOUND, SOUND.hash(name.sortedSound));
        for (long site : p.sites) {
            receiver.key(TRADE_NAME_AT_SITE, tradeNameAtSite(name, site));
        }
        long town = town(p, name);
        if (town != Hash64.NONE) {
            receiver.key(TRADE_NAME_IN_TOWN, TRADE_NAME_IN_TOWN.hash(Hash64.of(name.distinctiveHash, town)));
        }
    }

    /** The town that an address or, where it names none, a name speaks of; a district stands for its town. */
    private static long town(Profile p, Named name) {
        long town = p.regions.town();
        return town == Hash64.NONE ? name.regions.town() : town;
    }
}
