/** Measures what the project claims about speed and about linking; every figure with its baseline in the same run. */
@NullMarked
package org.sunmao.benchmarks;

import org.jspecify.annotations.NullMarked;
