/** Gives notices of what happens to matters. */
@NullMarked
package org.sunmao.app.matters.tell;

import org.jspecify.annotations.NullMarked;
