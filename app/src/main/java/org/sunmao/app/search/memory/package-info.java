/** The index of what can be found, held in memory: texts in the order in which they are shown, and where each pair of characters stands. */
@NullMarked
package org.sunmao.app.search.memory;

import org.jspecify.annotations.NullMarked;
