/** What every command says at the console in the same way: refusals, progress, the version. */
@NullMarked
package org.sunmao.app.launch.console;

import org.jspecify.annotations.NullMarked;
