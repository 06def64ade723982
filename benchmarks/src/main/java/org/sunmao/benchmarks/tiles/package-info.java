/** Vector tiles per second, beside a library that encodes the same. */
@NullMarked
package org.sunmao.benchmarks.tiles;

import org.jspecify.annotations.NullMarked;
