/** How many texts the readers of linkage read in a second. */
@NullMarked
package org.sunmao.benchmarks.readers;

import org.jspecify.annotations.NullMarked;
