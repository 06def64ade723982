/** How fast the stacking plan of a large building comes. */
@NullMarked
package org.sunmao.benchmarks.plan;

import org.jspecify.annotations.NullMarked;
