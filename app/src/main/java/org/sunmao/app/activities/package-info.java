/** Venues and activities of the consultative conference: where members meet people, who was there, what was said, and what became of it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "attachments",
            "attachments :: pictures",
            "database",
            "enterprises",
            "exports",
            "intake",
            "matters",
            "matters :: count",
            "matters :: desk",
            "matters :: page",
            "measures",
            "notices",
            "places",
            "proposals",
            "search",
            "shell"
        })
package org.sunmao.app.activities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
