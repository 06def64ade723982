/** The linker on Spark beside itself on one machine, on lists of growing size. */
@NullMarked
package org.sunmao.benchmarks.spark;

import org.jspecify.annotations.NullMarked;
