/** Work on data that lies in numbered parts, on one machine or on many: steps, exchanges between parts, connected components. */
@NullMarked
package org.sunmao.linkage.parts;

import org.jspecify.annotations.NullMarked;
