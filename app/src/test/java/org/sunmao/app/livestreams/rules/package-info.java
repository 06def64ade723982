/** Tests of how exports are read and sales compared. */
@NullMarked
package org.sunmao.app.livestreams.rules;

import org.jspecify.annotations.NullMarked;
