package org.sunmao.linkage.address;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A floor and rooms, as read.
 *
 * @param floorLabel the floor in canonical form, {@code 12}, {@code B1} or {@code 12-13}; null where none is known
 * @param floorNumber the lowest floor as a number, basements negative; null where none is known
 * @param roomLabel the set of rooms in canonical form, equal for equal sets however written: {@code 1203-1205} for a
 *     run, {@code 1203,1207} for a list; null where no room is named
 * @param rooms every room, in order
 * @param leftover what could not be read
 * @param certainty 0 to 1: the share of the characters that were understood, halved where a room lies on another floor than
 *     the one that is named (12层302室); 0 where neither floor nor room, block nor 单元 was found. In an address only the tail
 *     counts, and names there are not held against it
 */
public record UnitReading(
        @Nullable String floorLabel,
        @Nullable Integer floorNumber,
        @Nullable String roomLabel,
        List<String> rooms,
        String leftover,
        double certainty) {
    /** Takes a private copy of the rooms. */
    public UnitReading {
        rooms = List.copyOf(rooms);
    }
}
