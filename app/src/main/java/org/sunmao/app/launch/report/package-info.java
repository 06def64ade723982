/** The report on a run of {@code link}: what is counted while links stream by, and the one file that it becomes. */
@NullMarked
package org.sunmao.app.launch.report;

import org.jspecify.annotations.NullMarked;
