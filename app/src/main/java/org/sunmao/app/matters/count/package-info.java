/** What the one screen counts of the work: measures over what rooms keep of their matters. */
@NullMarked
@NamedInterface("count")
package org.sunmao.app.matters.count;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
