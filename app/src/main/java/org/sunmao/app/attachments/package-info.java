/** Files that belong to things of other rooms: looked at before they are taken, kept once by their hash, given out as what they are. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "database"})
package org.sunmao.app.attachments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
