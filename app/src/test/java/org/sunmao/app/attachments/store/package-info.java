/** Keeping, referring, forgetting. */
@NullMarked
package org.sunmao.app.attachments.store;

import org.jspecify.annotations.NullMarked;
