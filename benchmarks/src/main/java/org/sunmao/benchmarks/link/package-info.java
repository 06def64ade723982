/** The linker of enterprises beside a peer, on lists of growing size. */
@NullMarked
package org.sunmao.benchmarks.link;

import org.jspecify.annotations.NullMarked;
