/** What is kept of projects that share benefits, read within a reader's scope. */
@NullMarked
package org.sunmao.app.benefits.store;

import org.jspecify.annotations.NullMarked;
