/** What was told to whom and read, and how each wants to be told. */
@NullMarked
package org.sunmao.app.notices.store;

import org.jspecify.annotations.NullMarked;
