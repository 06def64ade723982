/** What is written down of venues and activities, and what becomes of their steps. */
@NullMarked
@NamedInterface("desk")
package org.sunmao.app.activities.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
