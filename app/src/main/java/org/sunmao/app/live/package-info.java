/** The running server as others on this machine find it: where it is, whether it is ready, and who may command it. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.sunmao.app.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
