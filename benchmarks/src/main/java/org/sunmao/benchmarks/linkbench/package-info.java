/** Lists of enterprises that are hard to join, of any size and with the truth, made up from a seed. */
@NullMarked
package org.sunmao.benchmarks.linkbench;

import org.jspecify.annotations.NullMarked;
