package org.sunmao.app.inspections;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An inspection that a reader may be told of.
 *
 * @param unit code of the unit that inspects
 * @param sort its word
 * @param heldOn null until it was held
 * @param open whether the reader may open its page
 */
public record Told(
        long matter,
        long enterprise,
        String unit,
        String sort,
        LocalDate from,
        LocalDate until,
        @Nullable LocalDate heldOn,
        boolean open) {}
