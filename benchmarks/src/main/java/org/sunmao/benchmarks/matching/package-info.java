/** How good and how fast the matching of opportunities and enterprises is. */
@NullMarked
package org.sunmao.benchmarks.matching;

import org.jspecify.annotations.NullMarked;
