/** An invented coastal district: what its departments send, with realistic noise, and the truth beside it. */
@NullMarked
package org.sunmao.sample;

import org.jspecify.annotations.NullMarked;
