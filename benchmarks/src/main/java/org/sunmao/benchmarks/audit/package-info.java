/** What the record of who did what costs: lines written, sealed and verified, and its part of a page. */
@NullMarked
package org.sunmao.benchmarks.audit;

import org.jspecify.annotations.NullMarked;
