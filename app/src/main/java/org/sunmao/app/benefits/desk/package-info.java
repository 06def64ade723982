/** What is said of projects that share benefits, written down; seasons are settled and corrected here. */
@NullMarked
@NamedInterface("desk")
package org.sunmao.app.benefits.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
