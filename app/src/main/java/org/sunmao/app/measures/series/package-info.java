/** Figures in memory: what happened in each building as steps from day to day, and figures of any day and place folded from them. */
@NullMarked
package org.sunmao.app.measures.series;

import org.jspecify.annotations.NullMarked;
