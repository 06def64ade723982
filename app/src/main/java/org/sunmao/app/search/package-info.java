/** How long lists are searched, sorted and paged: search words, keyset cursors, pages. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.sunmao.app.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
