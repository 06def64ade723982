/** Reads Chinese addresses and room notations into their parts. */
@NullMarked
package org.sunmao.linkage.address;

import org.jspecify.annotations.NullMarked;
