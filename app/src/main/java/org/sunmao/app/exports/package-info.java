/** Lists and files on their way out: workbooks with a head sheet, cells that are never formulas, limits that are said, a line for each. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "shell"})
package org.sunmao.app.exports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
