/** What has to be proven, and how names of investors are compared. */
@NullMarked
package org.sunmao.app.projects.rules;

import org.jspecify.annotations.NullMarked;
