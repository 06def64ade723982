/** Open screens that are told what changes: how soon, and at what cost. */
@NullMarked
package org.sunmao.benchmarks.live;

import org.jspecify.annotations.NullMarked;
