/** The pages that join rooms: the public front, the lists and files of buildings and of enterprises. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "conflicts",
            "database",
            "enterprises",
            "evidence",
            "exports",
            "inspections",
            "intake :: fields",
            "intake :: lease",
            "jobs",
            "matters :: page",
            "measures",
            "places",
            "policies",
            "resolution",
            "search",
            "secrecy",
            "shell",
            "tenancy",
            "visits",
            "warnings"
        })
package org.sunmao.app.front;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
