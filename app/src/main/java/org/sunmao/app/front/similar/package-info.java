/** A building among others like it: why they are alike, and how its figures stand beside theirs. */
@NullMarked
package org.sunmao.app.front.similar;

import org.jspecify.annotations.NullMarked;
