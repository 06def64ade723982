/** Lists that somebody goes through, uploads and proposals, in the database. */
@NullMarked
package org.sunmao.app.month.store;

import org.jspecify.annotations.NullMarked;
