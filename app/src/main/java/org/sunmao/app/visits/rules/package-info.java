/** Why somebody should be visited. */
@NullMarked
package org.sunmao.app.visits.rules;

import org.jspecify.annotations.NullMarked;
