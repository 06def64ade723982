/** What is done with suggestions and proposals: written, signed, submitted, answered, judged, made public, taken over from before. */
@NullMarked
@NamedInterface("desk")
package org.sunmao.app.proposals.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
