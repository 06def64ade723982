package org.sunmao.app.scenarios.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise, as far as it can be compared.
 *
 * @param scope business scope in the register; empty where it is not known
 * @param industry code of GB/T 4754; null where it is not known
 * @param at where it is; null where it is not known
 * @param offers what it says it can do; empty where it said nothing
 */
public record Firm(
        long id,
        String name,
        String scope,
        @Nullable String industry,
        @Nullable Spot at,
        List<Offer> offers) {

    public Firm {
        offers = List.copyOf(offers);
    }
}
