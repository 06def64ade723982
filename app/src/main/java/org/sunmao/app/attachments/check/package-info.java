/** What a file is by its bytes, and whether there is anything in it that acts by itself. */
@NullMarked
package org.sunmao.app.attachments.check;

import org.jspecify.annotations.NullMarked;
