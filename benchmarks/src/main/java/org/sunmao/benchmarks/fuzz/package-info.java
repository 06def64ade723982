/** Hostile input: mutated spreadsheets and texts from a seed, and the few monsters that every intake meets one day. */
@NullMarked
package org.sunmao.benchmarks.fuzz;

import org.jspecify.annotations.NullMarked;
