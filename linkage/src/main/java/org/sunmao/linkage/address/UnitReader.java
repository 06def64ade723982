package org.sunmao.linkage.address;

import org.jspecify.annotations.Nullable;

/**
 * Reads floor and room as buildings write them: {@code 12F}, {@code 十二层}, {@code 负一层}, {@code 12层1203-1205室},
 * {@code 12F-03}, {@code 1203、1205}.
 *
 * <p>Conventions, each chosen because the notations of one building must meet: a room number of one or two digits, or a
 * letter, is put behind the number of its floor (12F-03 is 1203); a room number of three or four digits implies its floor
 * (1203 is on 12, 302 on 3); 1203-05 is a run, 1203-2 is a part of room 1203; leading zeros go (0302 is 302).
 */
public final class UnitReader {
    private UnitReader() {}

    /** Reads the two texts together; either may be null, and either may hold what belongs into the other. Never throws. */
    public static UnitReading read(@Nullable String floorText, @Nullable String roomText) {
        UnitScanner scanner = new UnitScanner();
        if (floorText != null) {
            scanner.scan(FoldedText.ofUnit(floorText), 0, UnitScanner.Mode.FLOOR);
        }
        if (roomText != null) {
            scanner.scan(FoldedText.ofUnit(roomText), 0, UnitScanner.Mode.ROOM);
        }
        return scanner.reading();
    }
}
