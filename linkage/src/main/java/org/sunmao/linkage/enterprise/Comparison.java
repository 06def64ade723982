package org.sunmao.linkage.enterprise;

import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.code.CodeKind;
import org.sunmao.linkage.code.CodeReading;
import org.sunmao.linkage.enterprise.Frequencies.Kind;
import org.sunmao.linkage.index.Hash64;
import org.sunmao.linkage.text.Edits;

/** Compares two records field by field. What either does not say is no evidence. Serves one thread. */
final class Comparison {
    /** A person's name that is only similar says no more than this, however rare it is. */
    private static final double NEAR_PERSON = 9;

    private final Frequencies frequencies;
    private final NameComparison nameComparison;
    private final PlaceComparison placeComparison;

    Comparison(Frequencies frequencies, KnownPlaces places) {
        RegionList.Memo regions = new RegionList.Memo();
        this.frequencies = frequencies;
        this.nameComparison = new NameComparison(frequencies, regions);
        this.placeComparison = new PlaceComparison(frequencies, places, regions);
    }

    /** Fills the tally with the evidence that two records speak of one enterprise; the right one is the anchor. */
    void compare(Profile a, Profile b, Tally tally) {
        tally.clear();
        tally.addPrior(frequencies.prior());
        compareCodes(a, b, tally);
        compareRegistrations(a.registration, b.registration, tally);
        compareNames(a, b, tally);
        comparePersons(a, b, tally);
        comparePhones(a, b, tally);
        placeComparison.compare(a, b, tally);
    }

    private static void compareCodes(Profile a, Profile b, Tally tally) {
        if (!isCode(a.codeKind) || !isCode(b.codeKind)) {
            return;
        }
        if (a.uscc != Hash64.NONE && a.uscc == b.uscc) {
            tally.add(Level.CODE_EQUAL);
            tally.decide();
        } else if (a.codeKind != b.codeKind) {
            if (a.organisation == b.organisation) {
                tally.add(Level.CODE_ORGANISATION_EQUAL);
            }
        } else if (a.uscc != Hash64.NONE && b.uscc != Hash64.NONE) {
            tally.add(Level.CODE_DIFFERENT);
            tally.bar();
        } else {
            compareCodesThatMayBeWrong(a, b, tally);
        }
    }

    private static boolean isCode(CodeKind kind) {
        return kind == CodeKind.USCC || kind == CodeKind.ORGANISATION_9;
    }

    private static void compareCodesThatMayBeWrong(Profile a, Profile b, Tally tally) {
        if (a.code.equals(b.code)) {
            tally.add(a.codeIsValid ? Level.CODE_EQUAL : Level.CODE_EQUAL_UNCHECKED);
            if (a.codeIsValid) {
                tally.decide();
            }
        } else if (a.codeIsValid && b.codeIsValid) {
            tally.add(Level.CODE_DIFFERENT);
            tally.bar();
        } else {
            tally.add(Edits.atMostOne(a.code, b.code) ? Level.CODE_ONE_OFF : Level.CODE_UNREADABLE_DIFFERENT);
        }
    }

    private static void compareRegistrations(@Nullable CodeReading x, @Nullable CodeReading y, Tally tally) {
        if (x == null || y == null) {
            return;
        }
        if (x.value().equals(y.value())) {
            tally.add(Level.REGISTRATION_EQUAL);
            if (x.valid() && !tally.has(Level.CODE_DIFFERENT)) {
                tally.decide();
            }
        } else if (x.valid() && y.valid()) {
            tally.add(Level.REGISTRATION_DIFFERENT);
        }
    }

    private void compareNames(Profile a, Profile b, Tally tally) {
        if (a.names().length == 0 || b.names().length == 0) {
            return;
        }
        Named left = a.names()[0];
        Named right = b.names()[0];
        if (a.names().length > 1 || b.names().length > 1) {
            int best = -1;
            for (Named x : a.names()) {
                for (Named y : b.names()) {
                    int closeness = nameComparison.closeness(x, y);
                    if (closeness > best) {
                        best = closeness;
                        left = x;
                        right = y;
                    }
                }
            }
        }
        nameComparison.compare(left, right, b.regions, tally);
    }

    private void comparePersons(Profile a, Profile b, Tally tally) {
        if (a.personHash == Hash64.NONE || b.personHash == Hash64.NONE) {
            return;
        }
        if (a.personHash == b.personHash) {
            tally.addRare(Level.PERSON_EQUAL, frequencies.rarity(Kind.PERSON, b.personHash));
        } else if (a.personSound == b.personSound || isOneEdit(a.person, b.person)) {
            tally.addRare(Level.PERSON_NEAR, Math.min(NEAR_PERSON, frequencies.rarity(Kind.PERSON, b.personHash)));
        } else {
            tally.add(Level.PERSON_DIFFERENT);
        }
    }

    private static boolean isOneEdit(String x, String y) {
        return x.length() >= 3 && y.length() >= 3 && Edits.atMostOne(x, y);
    }

    private void comparePhones(Profile a, Profile b, Tally tally) {
        if (a.phones.length == 0 || b.phones.length == 0) {
            return;
        }
        long phone = Profile.shared(a.phones, b.phones);
        if (phone != Hash64.NONE) {
            tally.addRare(Level.PHONE_EQUAL, frequencies.rarity(Kind.PHONE, phone));
        } else {
            tally.add(Level.PHONE_DIFFERENT);
        }
    }
}
