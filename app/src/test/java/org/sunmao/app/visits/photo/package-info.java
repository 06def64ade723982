/** Tests of visits: photo. */
@NullMarked
package org.sunmao.app.visits.photo;

import org.jspecify.annotations.NullMarked;
