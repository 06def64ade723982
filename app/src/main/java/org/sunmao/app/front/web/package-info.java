/** The pages and the JSON of buildings and enterprises. */
@NullMarked
package org.sunmao.app.front.web;

import org.jspecify.annotations.NullMarked;
