/** What is known of inspections besides the engine. */
@NullMarked
package org.sunmao.app.inspections.store;

import org.jspecify.annotations.NullMarked;
