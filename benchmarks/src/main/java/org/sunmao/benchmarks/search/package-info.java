/** The search box over a register of any size. */
@NullMarked
package org.sunmao.benchmarks.search;

import org.jspecify.annotations.NullMarked;
