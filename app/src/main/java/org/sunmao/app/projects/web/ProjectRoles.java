package org.sunmao.app.projects.web;

import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;

/** Who does what with projects. */
final class ProjectRoles {

    private ProjectRoles() {}

    /** Whether somebody brings projects, moves them and keeps what is proven. */
    static boolean works(Reader reader) {
        return reader.is(Role.OFFICE, Role.INVESTMENT);
    }
}
