/** How good the matching is: a set labelled by hand, and the measures of it. */
@NullMarked
package org.sunmao.app.scenarios.measured;

import org.jspecify.annotations.NullMarked;
