/** Publishes the lattice of tax aggregates. */
@NullMarked
package org.sunmao.app.measures.derive;

import org.jspecify.annotations.NullMarked;
