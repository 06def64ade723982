/** Joins records of buildings to the rows of a building list. */
@NullMarked
package org.sunmao.linkage.place;

import org.jspecify.annotations.NullMarked;
