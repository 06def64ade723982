/** The manager's month: last month's list gone through row by row and sent, vacant units in a sentence, and who is late with it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "database",
            "evidence",
            "exports",
            "intake",
            "intake :: fields",
            "jobs",
            "places",
            "shell",
            "tenancy"
        })
package org.sunmao.app.month;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
