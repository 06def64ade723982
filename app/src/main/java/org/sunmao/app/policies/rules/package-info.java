/** Whether a clause fits, what it comes to, and what no clause may say. */
@NullMarked
package org.sunmao.app.policies.rules;

import org.jspecify.annotations.NullMarked;
