/** Requests of enterprises (诉求): one door, units that answer with a clock, and the enterprise that judges what came of it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "database",
            "enterprises",
            "matters",
            "matters :: desk",
            "matters :: page",
            "search",
            "shell"
        })
package org.sunmao.app.requests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
