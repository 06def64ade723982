package org.sunmao.app.measures;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure by its parts. The known parts and the reconciling line add up to the whole, in the measure's unit, or amount by amount
 * where the value is a share.
 *
 * @param level of the parts
 * @param parts the largest first
 * @param reconciling what the parts count more than once (negative) or not at all (positive); null when they simply add up
 * @param reconcilingWhy code of that line ({@code measures.reconciling.<code>}), empty when there is none
 */
public record Breakdown(
        MeasurePlace.Level level,
        List<Part> parts,
        @Nullable BigDecimal reconciling,
        String reconcilingWhy) {

    public Breakdown {
        parts = parts instanceof LazyParts ? parts : List.copyOf(parts);
    }
}
