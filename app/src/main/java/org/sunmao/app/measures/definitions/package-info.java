/** The measures: buildings and their areas, enterprises present and registered, moves, occupancy, tax of twelve months. */
@NullMarked
package org.sunmao.app.measures.definitions;

import org.jspecify.annotations.NullMarked;
