/** Deriving everything again, at growing sizes. */
@NullMarked
package org.sunmao.benchmarks.derive;

import org.jspecify.annotations.NullMarked;
