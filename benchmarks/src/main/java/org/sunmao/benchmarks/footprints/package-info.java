/** Both maps over a hundred thousand outlines, in a browser that draws without a graphics card. */
@NullMarked
package org.sunmao.benchmarks.footprints;

import org.jspecify.annotations.NullMarked;
