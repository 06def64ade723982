/** Reads the numbers by which Chinese authorities know an enterprise, and checks them. */
@NullMarked
package org.sunmao.linkage.code;

import org.jspecify.annotations.NullMarked;
