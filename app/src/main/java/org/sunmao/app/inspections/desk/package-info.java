/** What becomes of the steps of inspections. */
@NullMarked
package org.sunmao.app.inspections.desk;

import org.jspecify.annotations.NullMarked;
