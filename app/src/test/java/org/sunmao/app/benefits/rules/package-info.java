/** Tests of how seasons are shared out. */
@NullMarked
package org.sunmao.app.benefits.rules;

import org.jspecify.annotations.NullMarked;
