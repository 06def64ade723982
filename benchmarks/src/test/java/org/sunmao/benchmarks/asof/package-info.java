/** Figures of any day, in small. */
@NullMarked
package org.sunmao.benchmarks.asof;

import org.jspecify.annotations.NullMarked;
