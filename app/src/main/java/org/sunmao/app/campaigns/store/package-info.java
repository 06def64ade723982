/** What is known of campaigns, read within a reader's scope. */
@NullMarked
package org.sunmao.app.campaigns.store;

import org.jspecify.annotations.NullMarked;
