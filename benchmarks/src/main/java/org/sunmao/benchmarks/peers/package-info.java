/** Peers of the linker: other methods on the same lists. */
@NullMarked
package org.sunmao.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
