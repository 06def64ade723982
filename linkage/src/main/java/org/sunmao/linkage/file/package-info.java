/** Values packed into bytes, and files of checked blocks that are either whole or found not to be. */
@NullMarked
package org.sunmao.linkage.file;

import org.jspecify.annotations.NullMarked;
