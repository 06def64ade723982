/** What every benchmark needs: the machine, a running platform, a district in it, a clock, tables. */
@NullMarked
package org.sunmao.benchmarks.run;

import org.jspecify.annotations.NullMarked;
