/** The review desk's pages: the queue, one doubtful mention with its candidates, and what was decided. */
@NullMarked
package org.sunmao.app.resolution.web;

import org.jspecify.annotations.NullMarked;
