/** Benefit sharing (联农带农): land and households of a project, contracts, a season's output, and statements to the fen. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "attachments",
            "database",
            "enterprises",
            "exports",
            "intake",
            "matters",
            "matters :: count",
            "matters :: desk",
            "matters :: page",
            "measures",
            "search",
            "secrecy",
            "shell"
        })
package org.sunmao.app.benefits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
