/** Vacant units for everybody to look for: what is shown of them and why, on which terms, and who asked about one (空置房源). */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "access :: rules",
            "conflicts",
            "database",
            "exports",
            "jobs",
            "measures",
            "places",
            "resolution",
            "search",
            "shell",
            "tenancy"
        })
package org.sunmao.app.vacancies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
