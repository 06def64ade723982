/** Files that are taken and files that are not, each made here. */
@NullMarked
package org.sunmao.app.attachments.check;

import org.jspecify.annotations.NullMarked;
