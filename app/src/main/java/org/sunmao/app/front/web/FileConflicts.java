package org.sunmao.app.front.web;

import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.conflicts.Conflicts;
import org.sunmao.app.warnings.Warnings;

/** The lines of a file that lead to its conflicts and to its warnings, for those who have these lists. */
@Component
class FileConflicts {

    private final Conflicts conflicts;
    private final Warnings warnings;

    FileConflicts(Conflicts conflicts, Warnings warnings) {
        this.conflicts = conflicts;
        this.warnings = warnings;
    }

    /** How many warnings wait. */
    long warnings(Reader reader, long subject) {
        return warnings.countAbout(reader, subject);
    }

    /** How many the reader would find there; 0 for readers without the board. */
    long count(Reader reader, long subject) {
        boolean board = reader.is(Role.OFFICE, Role.DEPARTMENT, Role.STEWARD, Role.MANAGER, Role.ENTERPRISE);
        return board ? conflicts.countAbout(reader.scope(), subject) : 0;
    }
}
