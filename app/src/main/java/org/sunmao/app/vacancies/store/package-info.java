/** Listings, offers and enquiries in PostgreSQL. */
@NullMarked
package org.sunmao.app.vacancies.store;

import org.jspecify.annotations.NullMarked;
