/** Writers of the departments' files and of the truth beside them. */
@NullMarked
package org.sunmao.sample.files;

import org.jspecify.annotations.NullMarked;
