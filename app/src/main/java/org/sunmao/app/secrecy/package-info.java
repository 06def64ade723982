/** What is masked and for whom it is opened: the page on which a purpose is stated, and the check for leaks before anything is published. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "shell"})
package org.sunmao.app.secrecy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
