/** Campaigns of investment promotion: who brings projects, who looks after which, what was done for it, and how bodies compare by a declared formula. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "database",
            "enterprises",
            "matters",
            "matters :: desk",
            "notices",
            "projects",
            "search",
            "shell",
            "visits"
        })
package org.sunmao.app.campaigns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
