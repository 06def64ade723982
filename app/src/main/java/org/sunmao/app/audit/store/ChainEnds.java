package org.sunmao.app.audit.store;

import org.jspecify.annotations.Nullable;

/**
 * Where the chain stands.
 *
 * @param last the last line that was sealed
 * @param oldest the oldest line that is kept here
 * @param verified the line of the last verification, whose detail says what it found
 */
public record ChainEnds(
        @Nullable AuditLine last,
        @Nullable AuditLine oldest,
        @Nullable AuditLine verified) {}
