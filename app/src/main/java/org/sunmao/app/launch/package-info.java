/** The commands of the platform, and what happens between a command and a server that is ready. */
@NullMarked
package org.sunmao.app.launch;

import org.jspecify.annotations.NullMarked;
