/** Scenarios (场景): opportunities and capabilities, released in batches as lists and a handbook, and matched with reasons until something is delivered. */
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
            "matters :: desk",
            "matters :: page",
            "measures",
            "notices",
            "places",
            "search",
            "secrecy",
            "shell"
        })
package org.sunmao.app.scenarios;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
