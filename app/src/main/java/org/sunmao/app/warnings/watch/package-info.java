/** Looks at the rules day by day, and keeps what comes of it. */
@NullMarked
package org.sunmao.app.warnings.watch;

import org.jspecify.annotations.NullMarked;
