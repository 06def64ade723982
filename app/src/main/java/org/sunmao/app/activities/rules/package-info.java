/** Rules of activities without a database: signing in, who is host next, lists of persons, calendars, feeds. */
@NullMarked
@NamedInterface("rules")
package org.sunmao.app.activities.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
