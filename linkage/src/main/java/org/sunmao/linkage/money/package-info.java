/** Reads sums of money as registers write them. */
@NullMarked
package org.sunmao.linkage.money;

import org.jspecify.annotations.NullMarked;
