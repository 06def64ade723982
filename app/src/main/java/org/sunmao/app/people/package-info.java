/** The pages of accounts: one's own, and those on which the three administrators work. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"access", "access :: rules", "database", "shell", "places", "enterprises", "evidence"})
package org.sunmao.app.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
