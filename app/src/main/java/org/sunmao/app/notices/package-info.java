/** Notices to persons: what rooms above tell somebody, read on a page behind the bell, and by e-mail where its reader wants that. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "access :: rules", "database", "search", "shell"})
package org.sunmao.app.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
