/** The pages of notices and the bell in the frame. */
@NullMarked
package org.sunmao.app.notices.web;

import org.jspecify.annotations.NullMarked;
