/** What arrived and is never changed: sources, deliveries, rows; and the choice among claims of several sources. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database"})
package org.sunmao.app.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
