/** The whole database, and what of the data directory cannot be made anew, in one file that is verified, and back from it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "access"})
package org.sunmao.app.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
