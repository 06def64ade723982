/** What the columns of a department's table mean, and what a cell says when read as that. */
@NullMarked
@NamedInterface("fields")
package org.sunmao.app.intake.fields;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
