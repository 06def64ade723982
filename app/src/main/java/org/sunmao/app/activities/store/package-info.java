/** What is known of venues and activities, read within a reader's scope. */
@NullMarked
package org.sunmao.app.activities.store;

import org.jspecify.annotations.NullMarked;
