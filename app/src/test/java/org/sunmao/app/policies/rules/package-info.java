/** Tests of policies. */
@NullMarked
package org.sunmao.app.policies.rules;

import org.jspecify.annotations.NullMarked;
