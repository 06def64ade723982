/**
 * Requests as a whole: how many are answered at a time and for whom, what becomes of them when the server stops, figures about them
 * and about the server, and the form of the log.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "live"})
package org.sunmao.app.traffic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
