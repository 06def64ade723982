/** Who may see and do what: people, their roles and grants, sign-in, masks for personal data, and the record of who did what. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "live"})
package org.sunmao.app.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
