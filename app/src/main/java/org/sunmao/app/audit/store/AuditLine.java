package org.sunmao.app.audit.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the record.
 *
 * @param seq its place in the chain; null while it awaits its seal
 * @param hash the hash of that place, in hexadecimal
 * @param before for a change what was, as JSON
 * @param after for a change what is
 * @param detail what else belongs to it, as JSON
 */
public record AuditLine(
        long id,
        Instant at,
        @Nullable Long personId,
        String username,
        String role,
        String via,
        String remote,
        String request,
        @Nullable String purpose,
        String action,
        String kind,
        String object,
        String result,
        @Nullable String before,
        @Nullable String after,
        String detail,
        @Nullable Long seq,
        @Nullable String hash) {}
