/**
 * Searching: the index of names, codes and sounds that rooms above fill, the search box that asks it, and how long lists are searched,
 * sorted and paged (search words, keyset cursors, pages).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"database"})
package org.sunmao.app.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
