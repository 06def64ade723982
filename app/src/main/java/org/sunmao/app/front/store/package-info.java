/** Questions that join rooms: lists of buildings and enterprises, rows behind a value, links of a subject. */
@NullMarked
package org.sunmao.app.front.store;

import org.jspecify.annotations.NullMarked;
