/** The commands of the platform, and what happens between a command and a server that is ready. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "database", "demo", "jobs", "live"})
package org.sunmao.app.launch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
