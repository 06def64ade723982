package org.sunmao.app.policies.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.evidence.Attributes;
import org.sunmao.app.policies.Attribute;

/** Which source said a fact, and of which day. */
final class Origins {

    private final Attributes attributes;
    private final @Nullable Said present;

    Origins(String json, @Nullable Said present) {
        this.attributes = Attributes.read(json);
        this.present = present;
    }

    /** A source and a day; null where it is not told. */
    record Said(@Nullable String source, @Nullable LocalDate day) {

        private static final Said NOTHING = new Said(null, null);
    }

    Said of(Attribute attribute) {
        String claimed = attribute.claimed();
        if (claimed == null) {
            return attribute == Attribute.BUILDING_GRADE || attribute == Attribute.STREET || present == null
                    ? Said.NOTHING
                    : present;
        }
        return attributes
                .winner(claimed)
                .map(chosen -> new Said(chosen.source(), chosen.date()))
                .orElse(Said.NOTHING);
    }
}
