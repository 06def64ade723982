/** Where matters are opened, moved and spoken of; rooms whose kinds the engine carries call it. */
@NullMarked
@NamedInterface("desk")
package org.sunmao.app.matters.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
