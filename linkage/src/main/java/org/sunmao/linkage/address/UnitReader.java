package org.sunmao.linkage.address;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads floor and room as buildings write them: {@code 12F}, {@code 十二层}, {@code 12层1203-1205室}. */
public final class UnitReader {
    private UnitReader() {}

    /** Reads the two texts together; either may be null, and either may hold what belongs into the other. Never throws. */
    public static UnitReading read(@Nullable String floorText, @Nullable String roomText) {
        return new UnitReading(null, null, null, List.of(), "");
    }
}
