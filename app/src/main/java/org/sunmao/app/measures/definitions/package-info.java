/** The measures of the spine: enterprises present, occupancy, tax of twelve months. */
@NullMarked
package org.sunmao.app.measures.definitions;

import org.jspecify.annotations.NullMarked;
