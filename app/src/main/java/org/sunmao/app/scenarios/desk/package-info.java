/** Proposes, releases and matches scenarios. */
@NullMarked
@NamedInterface("desk")
package org.sunmao.app.scenarios.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
