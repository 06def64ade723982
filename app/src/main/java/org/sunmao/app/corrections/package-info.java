/** What enterprises say is wrong in their own files, and what the office makes of it (校核纠错). */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "calendar",
            "database",
            "enterprises",
            "evidence",
            "intake",
            "intake :: fields",
            "intake :: rows",
            "shell"
        })
package org.sunmao.app.corrections;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
