/** Who holds which unit, from when to when, by which right; what stands empty, and what nobody knows. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "database",
            "evidence",
            "resolution",
            "intake",
            "intake :: fields",
            "intake :: lease",
            "intake :: rows",
            "places",
            "enterprises",
            "access",
            "shell",
            "jobs"
        })
package org.sunmao.app.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
