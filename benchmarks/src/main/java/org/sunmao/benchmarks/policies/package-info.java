/** Which enterprises a policy fits, by how many there are. */
@NullMarked
package org.sunmao.benchmarks.policies;

import org.jspecify.annotations.NullMarked;
