/** Reads the files that departments send, whatever their extension says, as sheets of text rows. */
@NullMarked
@NamedInterface("files")
package org.sunmao.app.intake.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
