package org.sunmao.app.matters;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The part that a unit has in a matter.
 *
 * @param lead whether it leads
 * @param state asked, accepted, returned, answered or released
 * @param answer what it answered; empty before
 * @param why why it was given back; empty else
 * @param suggested the unit that it named instead
 */
public record Part(
        long id,
        String unit,
        boolean lead,
        String state,
        Instant askedAt,
        @Nullable LocalDate dueOn,
        String answer,
        String why,
        @Nullable String suggested) {}
