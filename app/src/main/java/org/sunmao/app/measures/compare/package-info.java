/** One figure by two pairs of clocks, and the rows that make the difference. */
@NullMarked
package org.sunmao.app.measures.compare;

import org.jspecify.annotations.NullMarked;
