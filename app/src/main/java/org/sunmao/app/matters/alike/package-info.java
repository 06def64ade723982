/** Matters that are about the same, found by what they say; rooms declare of which kinds, and which of their fields say it. */
@NullMarked
@NamedInterface("alike")
package org.sunmao.app.matters.alike;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
