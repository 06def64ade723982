/** Pictures as they are kept: made anew, so that nothing is in them but what can be seen. */
@NullMarked
@NamedInterface("pictures")
package org.sunmao.app.attachments.pictures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
