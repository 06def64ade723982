/** Learns the weights of comparisons from the pairs themselves, and says how far the resulting probabilities can be trusted. */
@NullMarked
package org.sunmao.linkage.learn;

import org.jspecify.annotations.NullMarked;
