/** Folds Chinese text to one plain form, reads its numerals, and measures how alike two short texts are. */
@NullMarked
package org.sunmao.linkage.text;

import org.jspecify.annotations.NullMarked;
