/** Applications as the database opens them to a reader, and what everybody may read. */
@NullMarked
package org.sunmao.app.awards.store;

import org.jspecify.annotations.NullMarked;
