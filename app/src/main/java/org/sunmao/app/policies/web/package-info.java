/** The pages of policies. */
@NullMarked
package org.sunmao.app.policies.web;

import org.jspecify.annotations.NullMarked;
