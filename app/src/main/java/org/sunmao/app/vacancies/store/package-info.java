/** Listings, offers and enquiries in PostgreSQL. */
@NullMarked
@NamedInterface("store")
package org.sunmao.app.vacancies.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
