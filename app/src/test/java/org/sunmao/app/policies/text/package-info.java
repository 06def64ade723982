/** Tests of policies. */
@NullMarked
package org.sunmao.app.policies.text;

import org.jspecify.annotations.NullMarked;
