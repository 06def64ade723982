/** The administrative regions of China down to the county, and finding their names inside texts. */
@NullMarked
package org.sunmao.linkage.region;

import org.jspecify.annotations.NullMarked;
