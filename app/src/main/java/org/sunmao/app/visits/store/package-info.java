/** Keeps visits, notes and needs, and reads them within a reader's scope. */
@NullMarked
package org.sunmao.app.visits.store;

import org.jspecify.annotations.NullMarked;
