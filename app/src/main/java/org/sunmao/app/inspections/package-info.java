/** Inspections of enterprises (涉企检查): a visit with a legal basis, planned, counted, limited, put together with others or refused. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "database",
            "enterprises",
            "matters",
            "matters :: count",
            "matters :: desk",
            "matters :: page",
            "measures",
            "search",
            "shell",
            "visits"
        })
package org.sunmao.app.inspections;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
