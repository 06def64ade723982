/** How the map counts values into classes of colour, and how high it draws a building. */
@NullMarked
package org.sunmao.app.overview.rules;

import org.jspecify.annotations.NullMarked;
