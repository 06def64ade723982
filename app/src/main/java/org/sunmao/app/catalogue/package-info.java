/** The catalogue of shared data: who provides what, for which purpose, under which conditions, and for how long it is kept. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "database",
            "evidence",
            "intake",
            "intake :: fields",
            "resolution",
            "measures",
            "jobs",
            "access",
            "shell",
            "exports"
        })
package org.sunmao.app.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
