/** One's own work, and the forms of all kinds of matters. */
@NullMarked
package org.sunmao.app.matters.web;

import org.jspecify.annotations.NullMarked;
