package org.sunmao.app.tenancy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit as it stood on one day.
 *
 * @param floorLabel {@code 12}, {@code B1}; empty when not known
 * @param floorOrder number to sort floors by; null when not known
 * @param areaSqm its own area, else what its holders took together; null when nobody said either
 * @param stays who held it on the day, the leases as they were said by then; the vacancy itself when it was vacant; empty when nobody says
 */
public record UnitOnDay(
        long id,
        String floorLabel,
        @Nullable Integer floorOrder,
        String label,
        @Nullable BigDecimal areaSqm,
        List<Stay> stays) {

    /** A lease that ends within so many days is about to end. */
    public static final int ENDING_DAYS = 90;

    public UnitOnDay {
        stays = List.copyOf(stays);
    }

    /** How it stood. That a lease ends outranks that its holder is not certain; see {@link #provisional()} for the latter. */
    public LettingState state(LocalDate day) {
        if (stays.isEmpty()) {
            return LettingState.UNKNOWN;
        }
        if (stays.stream().noneMatch(Stay::held)) {
            return LettingState.VACANT;
        }
        if (stays.stream().anyMatch(stay -> ends(stay, day.plusDays(ENDING_DAYS)))) {
            return LettingState.ENDS;
        }
        return provisional() ? LettingState.PROVISIONAL : LettingState.LET;
    }

    /** Whether the lease of any holder was over by the day though the list still named the holder. */
    public boolean overdue(LocalDate day) {
        return stays.stream().anyMatch(stay -> ends(stay, day.minusDays(1)));
    }

    /** Whether any holder is a provisional enterprise, or not linked to one yet. */
    public boolean provisional() {
        return stays.stream()
                .anyMatch(stay -> stay.mentionId() != null || "provisional".equals(stay.enterpriseStatus()));
    }

    private static boolean ends(Stay stay, LocalDate by) {
        LocalDate end = stay.leaseEnd();
        return stay.held() && end != null && !end.isAfter(by);
    }
}
