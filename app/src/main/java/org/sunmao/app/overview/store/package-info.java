/** What the map reads, and keeps in memory for as long as the conclusions hold; always within a reader's scope. */
@NullMarked
package org.sunmao.app.overview.store;

import org.jspecify.annotations.NullMarked;
