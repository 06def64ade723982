/** Joins records of enterprises to the register rows they speak of. */
@NullMarked
package org.sunmao.linkage.enterprise;

import org.jspecify.annotations.NullMarked;
