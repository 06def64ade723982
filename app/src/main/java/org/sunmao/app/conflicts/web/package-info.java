/** The board's pages, its programs' interface and what is taken away of it. */
@NullMarked
package org.sunmao.app.conflicts.web;

import org.jspecify.annotations.NullMarked;
