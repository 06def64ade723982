/** How building files are read. */
@NullMarked
package org.sunmao.app.places.store;

import org.jspecify.annotations.NullMarked;
