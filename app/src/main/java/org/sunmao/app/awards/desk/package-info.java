/** Writes applications and what becomes of them. */
@NullMarked
@NamedInterface("desk")
package org.sunmao.app.awards.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
