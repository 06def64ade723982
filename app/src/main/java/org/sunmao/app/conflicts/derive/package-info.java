/** Finds the conflicts of the files that are derived, and keeps since when each is known. */
@NullMarked
package org.sunmao.app.conflicts.derive;

import org.jspecify.annotations.NullMarked;
