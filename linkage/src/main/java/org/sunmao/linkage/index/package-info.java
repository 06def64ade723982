/** Arrays in which candidates are looked up and records are joined into sets; made for millions of entries. */
@NullMarked
package org.sunmao.linkage.index;

import org.jspecify.annotations.NullMarked;
