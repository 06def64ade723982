/** Reads the names of Chinese enterprises into place, trade name, trade, legal form and branch. */
@NullMarked
package org.sunmao.linkage.name;

import org.jspecify.annotations.NullMarked;
