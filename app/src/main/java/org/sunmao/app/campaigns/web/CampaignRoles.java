package org.sunmao.app.campaigns.web;

import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;

/** Who does what with campaigns. */
final class CampaignRoles {

    private CampaignRoles() {}

    /** Whether somebody leads campaigns: opens them, forms bodies, gives tasks, says who brought what. */
    static boolean leads(Reader reader) {
        return reader.is(Role.OFFICE, Role.COUNCIL);
    }

    /** Whether somebody sees every project, so that sums are those of the whole campaign. */
    static boolean seesAll(Reader reader) {
        return reader.is(Role.OFFICE, Role.COUNCIL, Role.LEADER);
    }

    /** Whether a project's own page is open to somebody of this role. */
    static boolean opensProjects(Reader reader) {
        return reader.is(Role.OFFICE, Role.INVESTMENT, Role.LEADER);
    }
}
