/** The catalogue in PostgreSQL. */
@NullMarked
package org.sunmao.app.catalogue.store;

import org.jspecify.annotations.NullMarked;
