/** How long a clerk at the review desk waits for the next item. */
@NullMarked
package org.sunmao.benchmarks.desk;

import org.jspecify.annotations.NullMarked;
