/** How people write what they know: shortened names, rooms and floors in many notations, slips of the hand. */
@NullMarked
package org.sunmao.sample.noise;

import org.jspecify.annotations.NullMarked;
