/** What is known of livestreams, read within a reader's scope. */
@NullMarked
package org.sunmao.app.livestreams.store;

import org.jspecify.annotations.NullMarked;
