/** Tests of visits: ics. */
@NullMarked
package org.sunmao.app.visits.ics;

import org.jspecify.annotations.NullMarked;
