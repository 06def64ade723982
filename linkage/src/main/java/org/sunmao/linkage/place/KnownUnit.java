package org.sunmao.linkage.place;

import org.jspecify.annotations.Nullable;

/**
 * A unit of a building, as its register has it.
 *
 * @param key names the unit, unique in its building
 * @param block the block 座/栋 without that word; null where the building has one only or the row says it
 * @param floor the floor, in any notation
 * @param room the room or rooms, in any notation; null where the unit is a whole floor
 */
public record KnownUnit(
        String key,
        @Nullable String block,
        @Nullable String floor,
        @Nullable String room) {}
