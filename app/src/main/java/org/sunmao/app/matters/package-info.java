/** The one case engine (事项): whatever has a life cycle is declared once as a kind, and this room carries it from its opening to its end. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "attachments",
            "calendar",
            "database",
            "exports",
            "measures",
            "notices",
            "search",
            "shell"
        })
package org.sunmao.app.matters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
