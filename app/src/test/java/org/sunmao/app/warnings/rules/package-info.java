/** Tests of the rules. */
@NullMarked
package org.sunmao.app.warnings.rules;

import org.jspecify.annotations.NullMarked;
