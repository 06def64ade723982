/** Projects of investment promotion (招商): from a lead to a firm that works here, what is proven of each, and how it is counted. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "attachments",
            "database",
            "enterprises",
            "exports",
            "matters",
            "matters :: count",
            "matters :: desk",
            "matters :: page",
            "measures",
            "search",
            "shell"
        })
package org.sunmao.app.projects;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
