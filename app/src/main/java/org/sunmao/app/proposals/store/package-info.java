/** Tables of proposals, read within the reader’s scope. */
@NullMarked
package org.sunmao.app.proposals.store;

import org.jspecify.annotations.NullMarked;
