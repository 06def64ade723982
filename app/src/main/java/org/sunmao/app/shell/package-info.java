/** The page frame: layout, components, words in both languages, formats, the menu that rooms contribute to, and error pages. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access"})
package org.sunmao.app.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
