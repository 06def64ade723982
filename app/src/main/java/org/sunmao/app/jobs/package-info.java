/** Work that runs behind the pages: deriving the conclusions again after evidence or decisions changed. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database"})
package org.sunmao.app.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
