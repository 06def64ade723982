/** Draws the life cycles of kinds of matters from their declarations, without a database. */
@NullMarked
@NamedInterface("draw")
package org.sunmao.app.matters.draw;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
