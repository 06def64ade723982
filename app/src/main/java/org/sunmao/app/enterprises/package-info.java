/** Enterprise files as concluded from the linked rows, and each enterprise's tax by month. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "evidence", "resolution", "access", "shell", "jobs"})
package org.sunmao.app.enterprises;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
