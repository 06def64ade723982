/** Reads telephone numbers as cells of lists hold them. */
@NullMarked
package org.sunmao.linkage.phone;

import org.jspecify.annotations.NullMarked;
