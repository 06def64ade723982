/** Random choices that are the same on every machine and for every order of asking. */
@NullMarked
package org.sunmao.sample.random;

import org.jspecify.annotations.NullMarked;
