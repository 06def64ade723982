/** The linker of enterprises as a job on Apache Spark: tables in, links out, the steps in between those of one machine. */
@NullMarked
package org.sunmao.linkage.spark;

import org.jspecify.annotations.NullMarked;
