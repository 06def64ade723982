/** Visits to enterprises and buildings: who should be visited, one calendar of all departments, and what was found (the steward, 楼长). */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "attachments :: pictures",
            "calendar",
            "conflicts",
            "database",
            "enterprises",
            "evidence",
            "exports",
            "intake",
            "intake :: fields",
            "jobs",
            "notices",
            "places",
            "resolution",
            "search",
            "shell",
            "tenancy",
            "warnings"
        })
package org.sunmao.app.visits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
