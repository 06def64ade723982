/** Deletion of what has been kept for as long as the catalogue allows: worked out, decided by one person, carried out by another. */
@NullMarked
package org.sunmao.app.catalogue.retention;

import org.jspecify.annotations.NullMarked;
