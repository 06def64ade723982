/** How well rows are linked, measured against the truth that the sample district comes with. */
@NullMarked
package org.sunmao.benchmarks.truth;

import org.jspecify.annotations.NullMarked;
