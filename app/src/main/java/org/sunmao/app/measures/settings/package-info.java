/** Changing what the district chooses: what would move first, then a further version with its reason. */
@NullMarked
package org.sunmao.app.measures.settings;

import org.jspecify.annotations.NullMarked;
