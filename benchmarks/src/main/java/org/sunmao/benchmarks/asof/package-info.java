/** Figures of any day and place by either clock, from memory and from PostgreSQL as well prepared for it as we can. */
@NullMarked
package org.sunmao.benchmarks.asof;

import org.jspecify.annotations.NullMarked;
