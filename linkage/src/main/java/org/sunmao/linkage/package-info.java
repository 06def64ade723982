/** Joins records of Chinese enterprises and places: readers, candidates, scores with reasons, links. */
@NullMarked
package org.sunmao.linkage;

import org.jspecify.annotations.NullMarked;
