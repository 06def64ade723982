/** Tests of the stacking plan. */
@NullMarked
package org.sunmao.app.front.plan;

import org.jspecify.annotations.NullMarked;
