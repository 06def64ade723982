/** The page of the one screen. */
@NullMarked
package org.sunmao.app.overview.web;

import org.jspecify.annotations.NullMarked;
