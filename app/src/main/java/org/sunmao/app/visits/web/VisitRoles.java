package org.sunmao.app.visits.web;

import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;

/** Who does what about visits. */
final class VisitRoles {

    private VisitRoles() {}

    /** Whether the reader books, joins and writes notes. */
    static boolean acts(Reader reader) {
        return reader.is(Role.OFFICE, Role.DEPARTMENT, Role.STEWARD, Role.INVESTMENT);
    }
}
