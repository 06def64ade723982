/** Figures about the running server, in the text format of Prometheus. */
@NullMarked
package org.sunmao.app.traffic.metrics;

import org.jspecify.annotations.NullMarked;
