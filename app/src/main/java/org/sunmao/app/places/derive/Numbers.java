package org.sunmao.app.places.derive;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Canonical texts as numbers; intake has read them already, so what is unreadable here was never a number. */
final class Numbers {

    private Numbers() {}

    static BigDecimal decimal(String text) {
        return find(text).orElse(BigDecimal.ZERO);
    }

    static Optional<BigDecimal> find(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(new BigDecimal(text.strip()));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
