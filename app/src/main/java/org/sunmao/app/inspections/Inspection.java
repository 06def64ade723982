package org.sunmao.app.inspections;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is planned.
 *
 * @param matter the matter that carries it
 * @param enterprise whom it is about
 * @param unit code of the unit that inspects
 * @param sort its word
 * @param heldOn null until it was held
 */
public record Inspection(
        long matter,
        long enterprise,
        String unit,
        String sort,
        LocalDate from,
        LocalDate until,
        @Nullable LocalDate heldOn) {

    /** Whether the yearly limit counts it. */
    public boolean limited() {
        return InspectionKind.LIMITED.contains(sort);
    }
}
