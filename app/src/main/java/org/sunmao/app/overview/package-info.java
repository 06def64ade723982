/** The one screen and the map: the district's figures at a glance, each leading to where it comes from. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "matters",
            "measures",
            "tenancy",
            "enterprises",
            "access",
            "shell",
            "database",
            "jobs",
            "stream"
        })
package org.sunmao.app.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
