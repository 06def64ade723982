/** How a season is shared out, and what people type. */
@NullMarked
package org.sunmao.app.benefits.rules;

import org.jspecify.annotations.NullMarked;
