/** The board in PostgreSQL. */
@NullMarked
package org.sunmao.app.conflicts.store;

import org.jspecify.annotations.NullMarked;
