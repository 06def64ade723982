/** Many people at once on a real server, with files and rows coming in meanwhile. */
@NullMarked
package org.sunmao.benchmarks.load;

import org.jspecify.annotations.NullMarked;
