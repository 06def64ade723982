package org.sunmao.app.proposals;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was asked to sign a draft.
 *
 * @param until the last day on which it can be signed
 * @param answer signed, declined, expired or withdrawn; null while it waits
 * @param hash of the text that was signed; null where none was
 */
public record Signature(
        long id,
        String account,
        LocalDate until,
        @Nullable String answer,
        @Nullable String hash,
        boolean namePublic) {}
