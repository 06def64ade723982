/** The platform. Each package below is a room; a room may import only rooms on lower floors (docs/ARCHITECTURE.md). */
@NullMarked
package org.sunmao.app;

import org.jspecify.annotations.NullMarked;
