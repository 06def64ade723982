/** Tests of the load run. */
@NullMarked
package org.sunmao.benchmarks.load;

import org.jspecify.annotations.NullMarked;
