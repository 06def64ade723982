/** Tests of policies. */
@NullMarked
package org.sunmao.app.policies.store;

import org.jspecify.annotations.NullMarked;
