/** What a declared kind must keep to, what a district may change of it, and how fields are read. */
@NullMarked
package org.sunmao.app.matters.rules;

import org.jspecify.annotations.NullMarked;
