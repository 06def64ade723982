/** One field for everything: buildings, enterprises, streets, measures, pages, and figures that are asked for in a few words. */
@NullMarked
package org.sunmao.app.front.find;

import org.jspecify.annotations.NullMarked;
