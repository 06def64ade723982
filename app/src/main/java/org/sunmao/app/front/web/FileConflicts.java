package org.sunmao.app.front.web;

import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.conflicts.Conflicts;

/** The line of a file that leads to its conflicts, for those who have the board. */
@Component
class FileConflicts {

    private final Conflicts conflicts;

    FileConflicts(Conflicts conflicts) {
        this.conflicts = conflicts;
    }

    /** How many the reader would find there; 0 for readers without the board. */
    long count(Reader reader, long subject) {
        boolean board = reader.is(Role.OFFICE, Role.DEPARTMENT, Role.STEWARD, Role.MANAGER, Role.ENTERPRISE);
        return board ? conflicts.countAbout(reader.scope(), subject) : 0;
    }
}
