/** A project that tests settle and pay. */
@NullMarked
package org.sunmao.app.benefits;

import org.jspecify.annotations.NullMarked;
