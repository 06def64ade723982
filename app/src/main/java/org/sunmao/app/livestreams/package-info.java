/** Livestreams out of the workshop (车间直播): announced, held, and what came of them, session by session. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "database",
            "enterprises",
            "intake",
            "matters",
            "matters :: count",
            "matters :: desk",
            "matters :: page",
            "measures",
            "search",
            "secrecy",
            "shell"
        })
package org.sunmao.app.livestreams;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
