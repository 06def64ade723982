/** Rules of sign-in without Spring or database: when a name is locked, how passwords are made and kept. */
@NullMarked
package org.sunmao.app.access.rules;

import org.jspecify.annotations.NullMarked;
