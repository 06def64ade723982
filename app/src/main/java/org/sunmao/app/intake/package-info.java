/** Takes in files: reads them, keeps every row as evidence, says what is wrong in which cell, and records what rows mention. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"database", "evidence", "resolution", "access", "shell", "search", "jobs", "exports"})
package org.sunmao.app.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
