/** How exports of platforms are read, and how sales compare. */
@NullMarked
package org.sunmao.app.livestreams.rules;

import org.jspecify.annotations.NullMarked;
