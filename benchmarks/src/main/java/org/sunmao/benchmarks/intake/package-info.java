/** How fast files of each format are read, understood and taken in. */
@NullMarked
package org.sunmao.benchmarks.intake;

import org.jspecify.annotations.NullMarked;
