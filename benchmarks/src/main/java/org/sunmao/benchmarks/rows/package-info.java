/** Rows sent one by one to a platform that knows a million firms. */
@NullMarked
package org.sunmao.benchmarks.rows;

import org.jspecify.annotations.NullMarked;
