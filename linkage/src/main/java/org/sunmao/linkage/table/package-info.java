/** Joins the rows of any tables, whatever they are about: reads the columns, finds candidates, learns the weights from the tables. */
@NullMarked
package org.sunmao.linkage.table;

import org.jspecify.annotations.NullMarked;
