/** How a matter's work is shown: steps with their forms, parts, promises, words. Rooms whose kinds the engine carries put it on their own pages. */
@NullMarked
@NamedInterface("page")
package org.sunmao.app.matters.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
