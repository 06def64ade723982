/** Livestreams in a browser. */
@NullMarked
package org.sunmao.app.livestreams.web;

import org.jspecify.annotations.NullMarked;
