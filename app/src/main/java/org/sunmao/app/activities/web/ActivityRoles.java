package org.sunmao.app.activities.web;

import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;

/** Who does what with venues and activities. */
final class ActivityRoles {

    private ActivityRoles() {}

    /** Whether somebody keeps venues and activities. */
    static boolean keeps(Reader reader) {
        return reader.is(Role.COUNCIL);
    }

    /** Whether somebody may say what became of a result. */
    static boolean adopts(Reader reader) {
        return reader.is(Role.COUNCIL, Role.OFFICE);
    }

    /** Whether somebody reads of every activity, so that numbers are those of the whole conference. */
    static boolean seesAll(Reader reader) {
        return reader.is(Role.COUNCIL, Role.OFFICE, Role.LEADER, Role.MEMBER);
    }

    /** Whether venues are open to somebody. */
    static boolean seesVenues(Reader reader) {
        return reader.is(Role.COUNCIL, Role.OFFICE, Role.LEADER, Role.MEMBER, Role.DEPARTMENT, Role.INVESTMENT);
    }
}
