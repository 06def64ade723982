/** The stacking plan of a building: drawn to area in the colours of a question, month by month, on the page and on paper. */
@NullMarked
package org.sunmao.app.front.plan;

import org.jspecify.annotations.NullMarked;
