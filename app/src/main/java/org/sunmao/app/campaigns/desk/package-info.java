/** What is said of campaigns, written down. */
@NullMarked
@NamedInterface("desk")
package org.sunmao.app.campaigns.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
