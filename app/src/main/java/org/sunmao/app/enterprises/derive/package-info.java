/** Derives enterprise files from what sources claim about enterprises. */
@NullMarked
package org.sunmao.app.enterprises.derive;

import org.jspecify.annotations.NullMarked;
