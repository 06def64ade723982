/** The record of who did what, as the auditor sees it: its chain of hashes, verified and archived, and the pages that search it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "database", "exports", "live", "shell"})
package org.sunmao.app.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
