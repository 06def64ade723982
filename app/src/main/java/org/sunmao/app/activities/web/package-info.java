/** The pages of venues and activities. */
@NullMarked
package org.sunmao.app.activities.web;

import org.jspecify.annotations.NullMarked;
