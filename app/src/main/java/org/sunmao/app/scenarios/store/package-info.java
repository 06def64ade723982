/** Scenarios in the database. */
@NullMarked
package org.sunmao.app.scenarios.store;

import org.jspecify.annotations.NullMarked;
