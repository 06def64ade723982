/** Takes addresses to points, by the district's own register of buildings and nothing else. */
@NullMarked
package org.sunmao.linkage.geocode;

import org.jspecify.annotations.NullMarked;
