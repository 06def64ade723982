/** Rules of sign-in without Spring or database: passwords, locks, codes by time, what is known by its hash. */
@NullMarked
@NamedInterface("rules")
package org.sunmao.app.access.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
