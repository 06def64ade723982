/** Features out of PostgreSQL, as far as the reader's scope opens them. */
@NullMarked
package org.sunmao.app.ogc.store;

import org.jspecify.annotations.NullMarked;
