/** What the pages of intake read: sources, deliveries, their rows and problems; and files that wait for a person's word. */
@NullMarked
package org.sunmao.app.intake.store;

import org.jspecify.annotations.NullMarked;
