/** Reads the files that departments send, whatever their extension says, as sheets of text rows. */
@NullMarked
package org.sunmao.app.intake.files;

import org.jspecify.annotations.NullMarked;
