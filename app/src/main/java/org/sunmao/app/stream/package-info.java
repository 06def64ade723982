/** Open pages that follow what happens: news of every writer of the database, and streams that send the parts of a page that changed. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "shell", "database", "jobs", "live"})
package org.sunmao.app.stream;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
