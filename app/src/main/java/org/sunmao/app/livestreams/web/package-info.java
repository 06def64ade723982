/** The pages of livestreams. */
@NullMarked
package org.sunmao.app.livestreams.web;

import org.jspecify.annotations.NullMarked;
