/** How fast pages answer. */
@NullMarked
package org.sunmao.benchmarks.pages;

import org.jspecify.annotations.NullMarked;
