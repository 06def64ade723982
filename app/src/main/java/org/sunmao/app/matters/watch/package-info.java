/** Looks at the clocks of matters. */
@NullMarked
package org.sunmao.app.matters.watch;

import org.jspecify.annotations.NullMarked;
