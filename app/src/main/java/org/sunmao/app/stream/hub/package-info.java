/** The listening connection, the groups of equal pages and the streams themselves. */
@NullMarked
package org.sunmao.app.stream.hub;

import org.jspecify.annotations.NullMarked;
