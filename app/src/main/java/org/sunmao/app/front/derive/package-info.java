/** Hands names, codes and addresses over to the search box as they are derived. */
@NullMarked
package org.sunmao.app.front.derive;

import org.jspecify.annotations.NullMarked;
