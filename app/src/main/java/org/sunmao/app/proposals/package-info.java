/** Suggestions (建议) and proposals (提案) of the members of the consultative conference: from the first draft to what came of it in a building or an enterprise. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "database",
            "enterprises",
            "evidence",
            "exports",
            "foundation",
            "intake :: files",
            "matters",
            "matters :: count",
            "matters :: alike",
            "matters :: desk",
            "matters :: page",
            "measures",
            "notices",
            "places",
            "search",
            "secrecy",
            "shell",
            "tenancy"
        })
package org.sunmao.app.proposals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
