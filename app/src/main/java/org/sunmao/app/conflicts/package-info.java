/** Where sources disagree: which kinds of disagreement there are, whom they are put to, and how each ends (the conflict board, 校核). */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "calendar",
            "catalogue",
            "database",
            "evidence",
            "exports",
            "intake",
            "intake :: fields",
            "jobs",
            "places",
            "resolution",
            "search",
            "shell"
        })
package org.sunmao.app.conflicts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
