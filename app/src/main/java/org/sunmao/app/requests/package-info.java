/** Requests of enterprises (诉求): one door, units that answer with a clock, and the enterprise that judges what came of it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "access :: rules",
            "database",
            "enterprises",
            "exports",
            "intake",
            "intake :: fields",
            "matters",
            "matters :: count",
            "matters :: alike",
            "matters :: desk",
            "matters :: page",
            "measures",
            "places",
            "search",
            "shell",
            "visits"
        })
package org.sunmao.app.requests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
