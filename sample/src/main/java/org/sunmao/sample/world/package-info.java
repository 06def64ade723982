/** The truth: what stands in the district, who exists, and who holds which room from when to when. */
@NullMarked
package org.sunmao.sample.world;

import org.jspecify.annotations.NullMarked;
