/** What is said of campaigns, written down. */
@NullMarked
package org.sunmao.app.campaigns.desk;

import org.jspecify.annotations.NullMarked;
