package org.sunmao.linkage.enterprise;

import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.code.CodeKind;
import org.sunmao.linkage.code.CodeReading;
import org.sunmao.linkage.text.Edits;

/** Compares two records field by field. What either does not say is no evidence. */
final class Comparison {
    private static final int INNER_FROM = 8;
    private static final int INNER_TO = 17;

    private final Frequencies frequencies;
    private final NameComparison nameComparison;
    private final PlaceComparison placeComparison;

    Comparison(Frequencies frequencies, KnownPlaces places) {
        this.frequencies = frequencies;
        this.nameComparison = new NameComparison(frequencies);
        this.placeComparison = new PlaceComparison(frequencies, places);
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
        if (tally.has(Level.SIBLINGS_OTHER_TRADE) || mayBeSibling(tally)) {
            tally.discountKinship(a.person, b.person);
        }
    }

    /** One trade name under two legal forms, and no trade that would say that it is one firm: 云帆商行 beside 云帆置业有限公司. */
    private static boolean mayBeSibling(Tally tally) {
        if (!tally.has(Level.FORM_DIFFERENT)) {
            return false;
        }
        boolean brand = tally.has(Level.NAME_EQUAL) || tally.has(Level.NAME_LEADS);
        boolean trade = tally.has(Level.TRADE_EQUAL) || tally.has(Level.TRADE_NEAR) || tally.has(Level.TRADE_CONTAINED);
        return brand && !trade;
    }

    private static void compareCodes(Profile a, Profile b, Tally tally) {
        CodeReading x = a.code;
        CodeReading y = b.code;
        if (x.kind() == CodeKind.UNREADABLE || y.kind() == CodeKind.UNREADABLE) {
            return;
        }
        if (x.kind() == CodeKind.REGISTRATION_15 || y.kind() == CodeKind.REGISTRATION_15) {
            return;
        }
        if (x.value().equals(y.value())) {
            tally.add(x.valid() ? Level.CODE_EQUAL : Level.CODE_EQUAL_UNCHECKED, x.value(), y.value());
            if (x.valid()) {
                tally.decide();
            }
        } else if (x.kind() != y.kind()) {
            if (organisation(x).equals(organisation(y))) {
                tally.add(Level.CODE_ORGANISATION_EQUAL, x.value(), y.value());
            }
        } else if (x.valid() && y.valid()) {
            tally.add(Level.CODE_DIFFERENT, x.value(), y.value());
            tally.bar();
        } else if (Edits.atMostOne(x.value(), y.value())) {
            tally.add(Level.CODE_ONE_OFF, x.value(), y.value());
        } else {
            tally.add(Level.CODE_UNREADABLE_DIFFERENT, x.value(), y.value());
        }
    }

    private static String organisation(CodeReading code) {
        return code.kind() == CodeKind.USCC ? code.value().substring(INNER_FROM, INNER_TO) : code.value();
    }

    private static void compareRegistrations(@Nullable CodeReading x, @Nullable CodeReading y, Tally tally) {
        if (x != null && y != null) {
            boolean equal = x.value().equals(y.value());
            tally.add(equal ? Level.REGISTRATION_EQUAL : Level.REGISTRATION_DIFFERENT, x.value(), y.value());
            if (equal && x.valid() && !tally.has(Level.CODE_DIFFERENT)) {
                tally.decide();
            }
        }
    }

    private void compareNames(Profile a, Profile b, Tally tally) {
        Named left = a.name();
        Named right = b.name();
        if (left == null || right == null) {
            return;
        }
        if (a.names.size() > 1 || b.names.size() > 1) {
            int best = -1;
            for (Named x : a.names) {
                for (Named y : b.names) {
                    int closeness = nameComparison.closeness(x, y);
                    if (closeness > best) {
                        best = closeness;
                        left = x;
                        right = y;
                    }
                }
            }
        }
        nameComparison.compare(left, right, tally);
    }

    private void comparePersons(Profile a, Profile b, Tally tally) {
        String x = a.person;
        String y = b.person;
        if (x.isEmpty() || y.isEmpty()) {
            return;
        }
        if (x.equals(y)) {
            tally.addRare(Level.PERSON_EQUAL, frequencies.person(y), x, y);
        } else if (a.personSound.equals(b.personSound) || x.length() >= 3 && y.length() >= 3 && Edits.atMostOne(x, y)) {
            tally.addRare(Level.PERSON_NEAR, Math.min(9, frequencies.person(y)), x, y);
        } else {
            tally.add(Level.PERSON_DIFFERENT, x, y);
        }
    }

    private void comparePhones(Profile a, Profile b, Tally tally) {
        if (a.phones.isEmpty() || b.phones.isEmpty()) {
            return;
        }
        for (String phone : b.phones) {
            if (a.phones.contains(phone)) {
                tally.addRare(Level.PHONE_EQUAL, frequencies.phone(phone), phone, phone);
                return;
            }
        }
        tally.add(Level.PHONE_DIFFERENT, a.phones.get(0), b.phones.get(0));
    }
}
