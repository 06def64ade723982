/** What is said of livestreams, written down. */
@NullMarked
@NamedInterface("desk")
package org.sunmao.app.livestreams.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
