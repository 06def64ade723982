/** How enterprise files are read. */
@NullMarked
package org.sunmao.app.enterprises.store;

import org.jspecify.annotations.NullMarked;
