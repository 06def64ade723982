/** Figures that can be asked: definitions with versions, answers with the rows behind them, and how the parts add up. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "jobs", "access", "shell", "exports", "stream"})
package org.sunmao.app.measures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
