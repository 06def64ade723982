package org.sunmao.app.visits;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a visit.
 *
 * @param event booked, joined, noted, or one of {@link VisitWord}
 * @param by the account
 * @param byFirm whether the enterprise said it
 * @param during the time that it names; null where it names none
 */
public record VisitEvent(
        String event,
        Instant at,
        String by,
        boolean byFirm,
        String why,
        @Nullable Times during) {}
