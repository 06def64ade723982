package org.sunmao.linkage.place;

/** How a record and a building of the list may relate: what is compared, and the outcome. The words of reasons hang on these. */
enum BuildingLevel {
    PRIOR_RECORD_HAS_AN_ANCHOR("prior", "record-has-an-anchor"),
    BUILDING_CODE_EQUAL("building-code", "equal"),
    BUILDING_CODE_DIFFERENT("building-code", "different"),
    ADDRESS_ROAD_AND_NUMBER_EQUAL("address", "road-and-number-equal"),
    ADDRESS_ROAD_SOUNDS_ALIKE("address", "road-sounds-alike"),
    ADDRESS_NUMBER_LEARNED("address", "number-learned"),
    ADDRESS_SAME_ROAD("address", "same-road"),
    ADDRESS_ANOTHER_NUMBER("address", "another-number"),
    ADDRESS_ANOTHER_ROAD("address", "another-road"),
    NAME_EQUAL("name", "equal"),
    NAME_LEARNED("name", "learned"),
    NAME_LEARNED_RENAMED("name", "learned-renamed"),
    NAME_SOUNDS_ALIKE("name", "sounds-alike"),
    NAME_ONE_EDIT("name", "one-edit"),
    NAME_CONTAINED("name", "contained"),
    NAME_ALIKE("name", "alike"),
    NAME_DIFFERENT("name", "different"),
    NAME_EQUAL_OF_ANOTHER_KIND("name", "equal-of-another-kind"),
    NAME_EQUAL_WITHOUT_KIND("name", "equal-without-kind"),
    BLOCK_NOT_ON_THE_LIST("block", "not-on-the-list"),
    BLOCK_EQUAL("block", "equal"),
    BLOCK_DIFFERENT("block", "different"),
    DISTRICT_EQUAL("district", "equal"),
    DISTRICT_DIFFERENT("district", "different");

    final String comparison;
    final String word;

    BuildingLevel(String comparison, String word) {
        this.comparison = comparison;
        this.word = word;
    }
}
