package org.sunmao.app.front.similar;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A building beside which another one is looked at.
 *
 * @param metres as the crow flies; null where it is not known where one of the two stands
 * @param alike in what they are alike, of what was asked
 */
public record Peer(
        long id,
        String name,
        @Nullable String grade,
        @Nullable String gradeStandard,
        @Nullable BigDecimal officeSqm,
        @Nullable BigDecimal grossSqm,
        @Nullable String streetZh,
        @Nullable String streetEn,
        @Nullable Integer completed,
        @Nullable Long metres,
        List<Likeness> alike) {

    public Peer {
        alike = List.copyOf(alike);
    }
}
