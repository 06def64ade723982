/** The pages that join rooms: the public front, later the building file and the enterprise file. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shell", "access"})
package org.sunmao.app.front;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
