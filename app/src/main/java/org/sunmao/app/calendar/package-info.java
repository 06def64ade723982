/** On which days offices work: the announced holidays as the platform ships them, and what a district adds. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.sunmao.app.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
