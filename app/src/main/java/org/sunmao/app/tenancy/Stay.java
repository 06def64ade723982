package org.sunmao.app.tenancy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One holder's uninterrupted time in one unit. A renewed lease or another area does not end it; what changes is told as it was last.
 *
 * @param buildingOpen whether the reader may open the building's file
 * @param buildingName name of the building; null where it is not open and not the holder's own
 * @param floorLabel {@code 12}, {@code B1}, {@code 12-13}; empty when not known
 * @param floorOrder number to sort floors by, basements negative; null when not known
 * @param unitLabel rooms, {@code 1203-1205}; the floor's label when the whole floor is meant
 * @param unitAreaSqm area of the unit, null when nobody said it
 * @param enterpriseId the enterprise that holds it; null where none does, or none that is linked
 * @param enterpriseStatus confirmed or provisional; null without an enterprise that is open to the reader
 * @param mentionId the mention of a holder that is not linked
 * @param name the holder's name, null for vacancy
 * @param areaSqm area that the holder has, null when not said
 * @param terms the further terms of the newest lease, as far as the reader may see them
 * @param leaseStart begin of the first lease, null when not said
 * @param leaseEnd end of the newest lease, null when not said
 * @param notBefore the last snapshot before the holder was first named; null when there was none
 * @param firstSeen the first snapshot that names the holder
 * @param lastSeen the last one
 * @param firstMissing the first one that no longer does; null while it is named
 * @param source code of the source that says so
 */
public record Stay(
        long unitId,
        long buildingId,
        boolean buildingOpen,
        @Nullable String buildingName,
        String floorLabel,
        @Nullable Integer floorOrder,
        String unitLabel,
        @Nullable BigDecimal unitAreaSqm,
        Holder holder,
        @Nullable Long enterpriseId,
        @Nullable String enterpriseStatus,
        @Nullable Long mentionId,
        @Nullable String name,
        @Nullable String rightKind,
        @Nullable BigDecimal areaSqm,
        Terms terms,
        @Nullable LocalDate leaseStart,
        @Nullable LocalDate leaseEnd,
        @Nullable LocalDate notBefore,
        LocalDate firstSeen,
        LocalDate lastSeen,
        @Nullable LocalDate firstMissing,
        String source) {

    /** The same stay under a lease of these days. */
    public Stay withLease(@Nullable LocalDate start, @Nullable LocalDate end) {
        return Objects.equals(start, leaseStart) && Objects.equals(end, leaseEnd)
                ? this
                : new Stay(
                        unitId,
                        buildingId,
                        buildingOpen,
                        buildingName,
                        floorLabel,
                        floorOrder,
                        unitLabel,
                        unitAreaSqm,
                        holder,
                        enterpriseId,
                        enterpriseStatus,
                        mentionId,
                        name,
                        rightKind,
                        areaSqm,
                        terms,
                        start,
                        end,
                        notBefore,
                        firstSeen,
                        lastSeen,
                        firstMissing,
                        source);
    }

    /** Whether the newest snapshot still names the holder. */
    public boolean current() {
        return firstMissing == null;
    }

    /** The day the stay began as far as anybody knows: the lease's begin, else the first snapshot that names the holder. */
    public LocalDate since() {
        return leaseStart == null ? firstSeen : leaseStart;
    }

    /** Whether anybody holds the unit. */
    public boolean held() {
        return holder != Holder.VACANT;
    }

    /** The area that the stay takes: the holder's own, else the unit's; null when neither is known. */
    public @Nullable BigDecimal takenSqm() {
        return areaSqm == null ? unitAreaSqm : areaSqm;
    }
}
