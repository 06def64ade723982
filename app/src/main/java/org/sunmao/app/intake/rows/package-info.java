/** Takes in single rows that programs send, and tells at once whom they speak of. */
@NullMarked
@NamedInterface("rows")
package org.sunmao.app.intake.rows;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
