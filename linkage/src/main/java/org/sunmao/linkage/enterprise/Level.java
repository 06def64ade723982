package org.sunmao.linkage.enterprise;

/** Every way in which two records can relate in one comparison; the shares of a model are kept by level. */
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
    NAME_SLIP("name", "whole-name-typing-slip"),
    NAME_SLIP_LOST("name", "whole-name-one-character-lost"),
    NAME_SLIP_OTHER("name", "whole-name-one-character-different"),
    NAME_EQUAL("name", "trade-name-equal"),
    NAME_LEADS("name", "trade-name-leads"),
    NAME_LEADS_SHORT("name", "trade-name-of-two-leads"),
    NAME_TYPING_SLIP("name", "trade-name-typing-slip"),
    NAME_TYPING_SLIP_SHORT("name", "trade-name-of-two-typing-slip"),
    NAME_ONE_EDIT("name", "trade-name-one-edit"),
    NAME_ONE_EDIT_OF_THREE("name", "trade-name-of-three-one-edit"),
    NAME_ONE_EDIT_OF_TWO("name", "trade-name-of-two-one-edit"),
    NAME_CONTAINED("name", "trade-name-contained"),
    NAME_CONTAINED_SHORT("name", "trade-name-of-two-contained"),
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
    SIBLINGS_LENT("siblings", "evidence-of-a-sibling"),
    SIBLINGS_UNKNOWN("siblings", "may-be-an-unknown-sibling");

    private static final Level[] ALL = values();

    final String comparison;
    final String code;

    Level(String comparison, String code) {
        this.comparison = comparison;
        this.code = code;
    }

    static Level of(int ordinal) {
        return ALL[ordinal];
    }

    static int count() {
        return ALL.length;
    }

    /** Evidence of the owner, which firms of one owner share: the person and the telephone. */
    boolean isOfOwner() {
        return comparison.equals("legal-person") || comparison.equals("phone");
    }

    /** What a firm of the same owner with the same trade name would not share but by chance. */
    boolean tellsSiblingsApart() {
        return switch (comparison) {
            case "code", "registration", "trade", "form", "group", "branch" -> true;
            default -> false;
        };
    }

    /** Trade names that are only similar: how often that happens by accident is learned, and it weighs no more than equality would. */
    boolean isSimilarTradeName() {
        return ordinal() >= NAME_LEADS.ordinal() && ordinal() <= NAME_ABBREVIATED.ordinal();
    }

    /** The whole name is more than the trade name that siblings share. */
    boolean isWholeName() {
        return ordinal() >= NAME_FULL_EQUAL.ordinal() && ordinal() <= NAME_SLIP_OTHER.ordinal();
    }
}
