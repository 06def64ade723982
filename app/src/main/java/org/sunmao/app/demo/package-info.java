/** The demonstration: a generated district taken in through the same doors as a real one, and accounts to look at it with. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "activities",
            "activities :: desk",
            "activities :: rules",
            "benefits",
            "benefits :: desk",
            "campaigns",
            "campaigns :: desk",
            "database",
            "evidence",
            "resolution",
            "places",
            "policies",
            "projects",
            "projects :: desk",
            "proposals",
            "proposals :: desk",
            "requests",
            "awards",
            "awards :: desk",
            "requests :: desk",
            "scenarios",
            "scenarios :: desk",
            "shell",
            "enterprises",
            "tenancy",
            "intake",
            "intake :: fields",
            "livestreams",
            "livestreams :: desk",
            "matters",
            "matters :: desk",
            "catalogue",
            "search",
            "vacancies",
            "vacancies :: store",
            "visits",
            "access",
            "jobs"
        })
package org.sunmao.app.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
