/** The kinds of conflict, each declared once. */
@NullMarked
package org.sunmao.app.conflicts.kinds;

import org.jspecify.annotations.NullMarked;
