package org.sunmao.linkage.enterprise;

import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.region.Region;
import org.sunmao.linkage.text.Edits;
import org.sunmao.linkage.text.Homophones;

/**
 * Tells whether a name is the whole name of an anchor with one slip in it, and of what kind. A slip may fall between the parts
 * that a name is read into (宁童波安堂 for 宁波童安堂) and then spoil the reading, so it is looked for in the name as it stands: place,
 * trade name and trade in front of the legal form, the place in one of the ways in which it is written.
 */
final class NameSlips {
    /** A shorter core with a slip is too little to know a name by. */
    private static final int SHORTEST_CORE = 4;

    private static final int LONGEST_PLACE = 8;

    /** What a slip is like. */
    enum Kind {
        /** What hands do: a character of the same sound, two swapped, one doubled. */
        TYPING,
        /** One character is missing. */
        LOST,
        /** One character is another, or too many: what two names would show that are only similar. */
        OTHER
    }

    private NameSlips() {}

    /** The slip that makes the record's name of the anchor's; null where there is none, or more than one. */
    static @Nullable Kind of(Named record, Named anchor, RegionList registeredIn) {
        String text = record.plain;
        String core = anchor.core;
        int longer = text.length() - core.length();
        if (anchor.cut == 0 || Named.differ(anchor.coreSign, record.coreSign)) {
            return null;
        }
        if (core.length() < SHORTEST_CORE || record.core.length() < SHORTEST_CORE - 1 || longer < -1) {
            return null;
        }
        if (isOneSlip(record.core, core)) {
            return kind(record.core, core);
        }
        if (longer > LONGEST_PLACE) {
            return null;
        }
        if (isOneSlip(text, core)) {
            return kind(text, core);
        }
        RegionList places = anchor.regions.isEmpty() ? registeredIn : anchor.regions;
        for (Region place : places.regions) {
            Kind slip = place.level() == Region.Level.PROVINCE ? null : withPlace(text, core, place, registeredIn);
            if (slip != null) {
                return slip;
            }
        }
        return null;
    }

    /** The kind of the one slip that turns the second text into the first. */
    static Kind kind(String written, String meant) {
        int at = 0;
        int shorter = Math.min(written.length(), meant.length());
        while (at < shorter && written.charAt(at) == meant.charAt(at)) {
            at++;
        }
        if (written.length() < meant.length()) {
            return Kind.LOST;
        }
        if (written.length() > meant.length()) {
            return at > 0 && written.charAt(at) == written.charAt(at - 1) ? Kind.TYPING : Kind.OTHER;
        }
        boolean swapped = at + 1 < shorter
                && written.charAt(at) == meant.charAt(at + 1)
                && written.charAt(at + 1) == meant.charAt(at);
        boolean sound = at < shorter && Homophones.soundAlike(written.charAt(at), meant.charAt(at));
        return swapped || sound ? Kind.TYPING : Kind.OTHER;
    }

    private static @Nullable Kind withPlace(String text, String core, Region place, RegionList registeredIn) {
        Kind slip = slip(text, place.shortName() + core);
        slip = slip != null ? slip : slip(text, place.name() + core);
        for (Region province : registeredIn.regions) {
            if (slip == null && province.level() == Region.Level.PROVINCE) {
                slip = slip(text, province.name() + place.shortName() + core);
                slip = slip != null ? slip : slip(text, province.name() + place.name() + core);
                slip = slip != null ? slip : slip(text, province.shortName() + place.shortName() + core);
            }
        }
        return slip;
    }

    private static @Nullable Kind slip(String text, String whole) {
        return Edits.atMostOne(text, whole) ? kind(text, whole) : null;
    }

    private static boolean isOneSlip(String a, String b) {
        return a.length() >= SHORTEST_CORE - 1 && Edits.atMostOne(a, b) && !a.equals(b);
    }
}
