/** What people type into the forms of campaigns, and what formulas mean. */
@NullMarked
package org.sunmao.app.campaigns.rules;

import org.jspecify.annotations.NullMarked;
