package org.sunmao.app.front;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where the three figures of the public front come from; without such a bean they are not known. */
public interface PublicFigures {

    /** The figures as they may be published now. */
    Snapshot current();

    /**
     * Figures that anybody may see; null where one is not known.
     *
     * @param buildings confirmed buildings with a file
     * @param enterprises enterprises present in them
     * @param vacantSqm rentable area that nobody holds
     * @param asOf the day they speak of
     */
    record Snapshot(
            @Nullable Long buildings,
            @Nullable Long enterprises,
            @Nullable BigDecimal vacantSqm,
            @Nullable LocalDate asOf) {

        /** Nothing is known. */
        public static Snapshot unknown() {
            return new Snapshot(null, null, null, null);
        }
    }
}
