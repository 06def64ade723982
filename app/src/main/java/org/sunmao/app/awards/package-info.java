/** Applications for awards (奖补申报): applied for, checked, made public, decided, paid, recovered. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "access :: rules",
            "attachments",
            "database",
            "enterprises",
            "evidence",
            "foundation",
            "matters",
            "matters :: count",
            "matters :: desk",
            "matters :: page",
            "measures",
            "notices",
            "policies",
            "policies :: page",
            "search",
            "secrecy",
            "shell"
        })
package org.sunmao.app.awards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
