/** Pictures as they are kept: made anew, so that nothing is in them but what can be seen. */
@NullMarked
package org.sunmao.app.visits.photo;

import org.jspecify.annotations.NullMarked;
