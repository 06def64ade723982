/** Lists of matters, by how many there are. */
@NullMarked
package org.sunmao.benchmarks.matters;

import org.jspecify.annotations.NullMarked;
