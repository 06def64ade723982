package org.sunmao.app.front.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.shell.State;
import org.sunmao.app.tenancy.UnitState;

/**
 * A unit as the building file shows it.
 *
 * @param id of the unit
 * @param state let, vacant or unknown, as a badge
 * @param word for styles: {@code let, vacant, unknown}
 * @param areaSqm for its width in the floor's strip; null when not known
 * @param now who holds it now; the vacancy itself when it is vacant; empty when nobody says
 * @param before who held it before
 */
public record UnitLine(
        long id,
        String label,
        UnitState unitState,
        State state,
        String word,
        @Nullable BigDecimal areaSqm,
        @Nullable String area,
        List<StayLine> now,
        List<StayLine> before) {

    public UnitLine {
        now = List.copyOf(now);
        before = List.copyOf(before);
    }

    /** Width in the strip: the area, or a little where it is not known. */
    public String share() {
        return areaSqm == null ? "20" : areaSqm.max(BigDecimal.ONE).toPlainString();
    }
}
