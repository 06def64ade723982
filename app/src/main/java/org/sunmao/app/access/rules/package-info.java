/** Rules of sign-in as plain values: what a person's grants open, and when a name is locked. */
@NullMarked
package org.sunmao.app.access.rules;

import org.jspecify.annotations.NullMarked;
