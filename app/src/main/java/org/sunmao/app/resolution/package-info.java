/** Which subject a row speaks of: mentions, the identity ledger, the journal of links, decisions, and the review desk. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "evidence", "access", "shell", "jobs", "exports"})
package org.sunmao.app.resolution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
