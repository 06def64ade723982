package org.sunmao.linkage.enterprise;

/** Every way in which two records can relate in one comparison; the weights of a model are kept by level. */
enum Level {
    PRIOR("prior", "record-has-an-anchor"),
    CODE_EQUAL("code", "equal"),
    CODE_EQUAL_UNCHECKED("code", "equal-but-unchecked"),
    CODE_ORGANISATION_EQUAL("code", "organisation-equal"),
    CODE_ONE_OFF("code", "one-character-off"),
    CODE_DIFFERENT("code", "different"),
    CODE_UNREADABLE_DIFFERENT("code", "unreadable-different"),
    REGISTRATION_EQUAL("registration", "equal"),
    REGISTRATION_DIFFERENT("registration", "different"),
    NAME_FULL_EQUAL("name", "full-name-equal"),
    NAME_EQUAL_WITHOUT_PLACE("name", "equal-without-place"),
    NAME_EQUAL("name", "trade-name-equal"),
    NAME_LEADS("name", "trade-name-leads"),
    NAME_SOUNDS_ALIKE("name", "trade-name-sounds-alike"),
    NAME_ONE_EDIT("name", "trade-name-one-edit"),
    NAME_CONTAINED("name", "trade-name-contained"),
    NAME_ABBREVIATED("name", "trade-name-abbreviated"),
    NAME_DIFFERENT("name", "trade-name-different"),
    TRADE_EQUAL("trade", "equal"),
    TRADE_NEAR("trade", "near"),
    TRADE_CONTAINED("trade", "contained"),
    TRADE_PARTLY_DIFFERENT("trade", "partly-different"),
    TRADE_DIFFERENT("trade", "different"),
    FORM_EQUAL("form", "equal"),
    FORM_DIFFERENT("form", "different"),
    GROUP_DIFFERENT("group", "different"),
    PLACE_WORDS_COMPATIBLE("place-words", "compatible"),
    PLACE_WORDS_DIFFERENT("place-words", "different"),
    BRANCH_EQUAL("branch", "equal"),
    BRANCH_UNNAMED("branch", "branch-unnamed"),
    BRANCH_HEAD_OFFICE("branch", "head-office-against-branch"),
    BRANCH_OTHER("branch", "other-branch"),
    BRANCH_SITE("branch", "site-named"),
    PERSON_EQUAL("legal-person", "equal"),
    PERSON_NEAR("legal-person", "near"),
    PERSON_DIFFERENT("legal-person", "different"),
    PHONE_EQUAL("phone", "equal"),
    PHONE_DIFFERENT("phone", "different"),
    ADDRESS_SAME_ROOM("address", "same-room"),
    ADDRESS_SAME_ROOM_OTHER_BLOCK("address", "same-room-another-block"),
    ADDRESS_SAME_ROOM_UNKNOWN_BLOCK("address", "same-room-unknown-block"),
    ADDRESS_ROOM_SLIP("address", "room-one-slip"),
    ADDRESS_SAME_FLOOR("address", "same-floor"),
    ADDRESS_SAME_BUILDING("address", "same-building"),
    ADDRESS_OTHER_ROOM("address", "same-building-another-room"),
    ADDRESS_ROOM_NUMBER_ONLY("address", "same-room-number-only"),
    ADDRESS_ELSEWHERE("address", "elsewhere"),
    ADDRESS_OTHER_CITY("address", "another-city"),
    SIBLINGS_OTHER_TRADE("siblings", "same-trade-name-another-trade"),
    SIBLINGS_LENT("siblings", "evidence-of-a-sibling"),
    SIBLINGS_SHARED_OWNER("siblings", "shared-owner"),
    ACCEPT("threshold", "accept-probability"),
    ACCEPT_FULL_NAME("threshold", "accept-probability-full-name"),
    REVIEW("threshold", "review-probability"),
    MARGIN("threshold", "margin-bits");

    final String comparison;
    final String code;

    boolean isSharedBySiblings() {
        return this == PERSON_EQUAL
                || this == PERSON_NEAR
                || this == PERSON_DIFFERENT
                || this == PHONE_EQUAL
                || this == PHONE_DIFFERENT;
    }

    Level(String comparison, String code) {
        this.comparison = comparison;
        this.code = code;
    }
}
