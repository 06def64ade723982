package org.sunmao.app.policies.web;

import java.time.LocalDate;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.shell.Formats;

/** Who does what about policies, and the day. */
final class PolicyRoles {

    private PolicyRoles() {}

    /** Whether the reader writes drafts and says words of reviews. */
    static boolean writes(Reader reader) {
        return reader.is(Role.OFFICE, Role.DEPARTMENT);
    }

    static boolean publishes(Reader reader) {
        return reader.is(Role.OFFICE);
    }

    static LocalDate today() {
        return LocalDate.now(Formats.ZONE);
    }
}
