/** How long it takes to keep links right while records come one after the other. */
@NullMarked
package org.sunmao.benchmarks.resolver;

import org.jspecify.annotations.NullMarked;
