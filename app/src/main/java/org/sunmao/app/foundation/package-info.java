/** Small values that every room shares; no beans, no dependencies. */
@NullMarked
package org.sunmao.app.foundation;

import org.jspecify.annotations.NullMarked;
