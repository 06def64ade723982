/** What persons decided about records, and how it is carried out; shared by all linkers. */
@NullMarked
package org.sunmao.linkage.decision;

import org.jspecify.annotations.NullMarked;
