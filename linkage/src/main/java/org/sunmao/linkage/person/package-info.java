/** Reads the names of persons as cells of lists hold them. */
@NullMarked
package org.sunmao.linkage.person;

import org.jspecify.annotations.NullMarked;
