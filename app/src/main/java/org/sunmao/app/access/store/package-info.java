/** People, grants and the audit record in PostgreSQL. */
@NullMarked
package org.sunmao.app.access.store;

import org.jspecify.annotations.NullMarked;
