/** Corrections in PostgreSQL. */
@NullMarked
package org.sunmao.app.corrections.store;

import org.jspecify.annotations.NullMarked;
