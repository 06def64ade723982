/** Visits for the calendars of others (RFC 5545). */
@NullMarked
package org.sunmao.app.visits.ics;

import org.jspecify.annotations.NullMarked;
