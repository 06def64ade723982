package org.sunmao.app.scenarios;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of what a contract comes to.
 *
 * @param kind {@code contract}, {@code addition} or {@code reversal}
 * @param fen above zero
 * @param reverses the line that it takes back; null for others
 * @param reversed whether another line takes it back
 */
public record Amount(
        long id,
        String kind,
        long fen,
        LocalDate day,
        String reference,
        String why,
        @Nullable Long reverses,
        boolean reversed) {}
