/** The catalogue's pages, its workbook and its interface for programs. */
@NullMarked
package org.sunmao.app.catalogue.web;

import org.jspecify.annotations.NullMarked;
