/** Matters as the database opens them to readers, and what is kept beside them. */
@NullMarked
package org.sunmao.app.matters.store;

import org.jspecify.annotations.NullMarked;
