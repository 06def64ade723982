package org.sunmao.app.awards;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the record of payments.
 *
 * @param kind {@code payment}, {@code reversal} of one that was written down wrongly, or {@code recovery}
 * @param fen above zero, whichever way the money goes
 * @param reverses the payment that never was
 * @param reversed whether another line says that this payment never was
 */
public record Payment(
        long id,
        String kind,
        long fen,
        LocalDate day,
        String reference,
        String why,
        @Nullable Long reverses,
        boolean reversed,
        String by,
        Instant at) {}
