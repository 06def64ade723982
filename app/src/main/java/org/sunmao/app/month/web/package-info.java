/** The pages of the manager's month, and of the district that waits for it. */
@NullMarked
package org.sunmao.app.month.web;

import org.jspecify.annotations.NullMarked;
