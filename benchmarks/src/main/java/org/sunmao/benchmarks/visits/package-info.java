/** How fast the calendar of visits is in a large district. */
@NullMarked
package org.sunmao.benchmarks.visits;

import org.jspecify.annotations.NullMarked;
