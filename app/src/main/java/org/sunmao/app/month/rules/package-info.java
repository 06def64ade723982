/** What follows from words: the rows of a list, the differences of two, the vacant unit in a sentence. No database. */
@NullMarked
package org.sunmao.app.month.rules;

import org.jspecify.annotations.NullMarked;
