/** Buildings and vacant units for maps and programs of others, by OGC API – Features. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"access", "database", "jobs", "overview :: tiles", "places", "shell", "vacancies"})
package org.sunmao.app.ogc;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
