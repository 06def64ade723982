/** Whether the linker's probabilities are true: of those said to be 95 % sure, are 95 % right? */
@NullMarked
package org.sunmao.benchmarks.calibration;

import org.jspecify.annotations.NullMarked;
