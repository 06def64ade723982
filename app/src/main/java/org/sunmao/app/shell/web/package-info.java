/** How pages are made: views, the Ui of each request, error pages and the style page. */
@NullMarked
package org.sunmao.app.shell.web;

import org.jspecify.annotations.NullMarked;
