/** What somebody should look at before it is too late: declared rules, looked at day by day, each with reason, rows, owner and state. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "conflicts",
            "database",
            "enterprises",
            "evidence",
            "exports",
            "jobs",
            "measures",
            "places",
            "resolution",
            "search",
            "shell",
            "tenancy"
        })
package org.sunmao.app.warnings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
