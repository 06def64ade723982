package org.sunmao.linkage.enterprise;

import org.sunmao.linkage.code.CodeKind;
import org.sunmao.linkage.index.KeyIndex;

/**
 * The keys under which anchors are filed and looked up. A key that too many anchors share tells nothing and costs much, so each
 * kind has a limit beyond which it is not followed.
 */
enum Keys {
    CODE(1000),
    ORGANISATION(50),
    REGISTRATION(50),
    FULL_NAME(60),
    PLAIN_NAME(60),
    TRADE_NAME(80),
    SOUND(60),
    LETTERS(60),
    GRAM(60),
    ROOM(40),
    PHONE(40),
    PERSON(25),
    PERSON_AT_SITE(60),
    TRADE_NAME_AT_SITE(60);

    /** Receives each key of a record. */
    interface Receiver {
        void key(Keys kind, long hash);
    }

    final int limit;

    Keys(int limit) {
        this.limit = limit;
    }

    /** All keys of a record, the most telling first; grams are given separately, by {@link #gramHash}. */
    static void of(Profile p, Receiver receiver) {
        codes(p, receiver);
        for (Named name : p.names) {
            names(p, name, receiver);
        }
        for (String phone : p.phones) {
            receiver.key(PHONE, PHONE.hash(phone));
        }
        for (String site : p.sites) {
            for (String room : p.unit.rooms()) {
                receiver.key(ROOM, ROOM.hash(site + '@' + room));
            }
            if (!p.person.isEmpty()) {
                receiver.key(PERSON_AT_SITE, PERSON_AT_SITE.hash(p.person + site));
            }
        }
        if (!p.person.isEmpty()) {
            receiver.key(PERSON, PERSON.hash(p.person));
        }
    }

    long hash(CharSequence text) {
        return KeyIndex.hash(ordinal(), text);
    }

    static long gramHash(int gram) {
        return KeyIndex.hash(GRAM.ordinal(), new String(new char[] {(char) (gram >>> 16), (char) gram}));
    }

    private static void codes(Profile p, Receiver receiver) {
        String value = p.code.value();
        if (p.code.kind() == CodeKind.USCC) {
            receiver.key(CODE, CODE.hash(value));
            receiver.key(ORGANISATION, ORGANISATION.hash(value.substring(8, 17)));
        } else if (p.code.kind() == CodeKind.ORGANISATION_9) {
            receiver.key(ORGANISATION, ORGANISATION.hash(value));
        }
        if (p.registration != null) {
            receiver.key(REGISTRATION, REGISTRATION.hash(p.registration.value()));
        }
    }

    private static void names(Profile p, Named name, Receiver receiver) {
        String distinctive = name.distinctive;
        receiver.key(FULL_NAME, FULL_NAME.hash(name.canonical));
        receiver.key(PLAIN_NAME, PLAIN_NAME.hash(name.withoutPlace));
        receiver.key(TRADE_NAME, TRADE_NAME.hash(distinctive));
        receiver.key(SOUND, SOUND.hash(name.sound));
        receiver.key(LETTERS, LETTERS.hash(name.letters));
        for (String site : p.sites) {
            receiver.key(TRADE_NAME_AT_SITE, TRADE_NAME_AT_SITE.hash(distinctive + site));
        }
    }
}
