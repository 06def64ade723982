package org.sunmao.app.people.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.access.Accounts.Line;

/** One account in the list; {@code role} is the role's word, null without one. */
public record PersonLine(
        long id,
        String username,
        String name,
        @Nullable String role,
        boolean disabled,
        boolean locked,
        boolean factor,
        @Nullable Instant last) {

    static PersonLine of(Line line) {
        return new PersonLine(
                line.id(),
                line.username(),
                line.displayName(),
                line.role() == null ? null : line.role().word(),
                line.disabled(),
                line.lockedUntil() != null,
                line.secondFactor(),
                line.lastSignedIn());
    }
}
