package org.sunmao.linkage.place;

import org.sunmao.linkage.Reason;

/** What is found out about floor and unit. All but the last are findings, not evidence: they weigh no bits. */
enum PlaceLevel {
    FLOOR_KNOWN("floor", "known"),
    FLOOR_NOT_ON_THE_REGISTER("floor", "not-on-the-register"),
    FLOOR_FROM_THE_ROOM("floor", "from-the-room"),
    FLOOR_AGAINST_THE_ROOM("floor", "against-the-room"),
    FLOOR_AGAINST_THE_ADDRESS("floor", "against-the-address"),
    FLOOR_AGAINST_THE_REGISTER("floor", "against-the-register"),
    UNIT_KNOWN("unit", "known"),
    UNIT_PART_OF_ONE("unit", "part-of-one"),
    UNIT_NOT_ON_THE_REGISTER("unit", "not-on-the-register"),
    UNIT_NO_REGISTER("unit", "no-register"),
    UNIT_IN_SEVERAL_BLOCKS("unit", "in-several-blocks"),
    UNIT_BLOCK_NOT_ON_THE_REGISTER("unit", "block-not-on-the-register"),
    UNIT_AGAINST_THE_ADDRESS("unit", "against-the-address"),
    UNIT_ANOTHER_BUILDING_HAS_IT("unit", "another-building-has-it");

    final String comparison;
    final String word;

    PlaceLevel(String comparison, String word) {
        this.comparison = comparison;
        this.word = word;
    }

    Reason of(String left, String right) {
        return new Reason(comparison, word, 0, left, right);
    }

    /** True where two things that are said cannot both be right. */
    static boolean isContradiction(Reason reason) {
        return reason.level().startsWith("against-");
    }
}
