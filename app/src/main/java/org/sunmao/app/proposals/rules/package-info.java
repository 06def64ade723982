/** What the rules of proposals come to, without a database: whether a signature holds, rows of files of past ones. */
@NullMarked
package org.sunmao.app.proposals.rules;

import org.jspecify.annotations.NullMarked;
