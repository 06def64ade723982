/** Linkers by others and ours on the same lists, each alone in its process: what they find, and what it takes. */
@NullMarked
package org.sunmao.benchmarks.contest;

import org.jspecify.annotations.NullMarked;
