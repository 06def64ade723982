/** How long the sample district takes from files to screen. */
@NullMarked
package org.sunmao.benchmarks.district;

import org.jspecify.annotations.NullMarked;
