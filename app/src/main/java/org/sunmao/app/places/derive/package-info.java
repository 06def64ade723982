/** Derives building files from what sources claim about buildings. */
@NullMarked
package org.sunmao.app.places.derive;

import org.jspecify.annotations.NullMarked;
