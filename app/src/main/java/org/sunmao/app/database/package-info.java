/** Where everything is kept: the embedded or a given PostgreSQL, its three roles, its migrations, and the two ways in. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.sunmao.app.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
