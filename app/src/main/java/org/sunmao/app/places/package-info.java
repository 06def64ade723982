/** Building files: regions, buildings and units as concluded from the linked rows. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "evidence", "resolution", "access", "shell", "jobs"})
package org.sunmao.app.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
