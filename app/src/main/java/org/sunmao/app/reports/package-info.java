/** The screen on paper: a brief of one page and a report of the month, each figure with the address where it can be asked. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "enterprises", "exports", "measures", "overview", "shell"})
package org.sunmao.app.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
