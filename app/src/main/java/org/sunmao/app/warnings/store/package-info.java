/** Reads warnings within a reader's scope, and keeps what persons say of them. */
@NullMarked
package org.sunmao.app.warnings.store;

import org.jspecify.annotations.NullMarked;
