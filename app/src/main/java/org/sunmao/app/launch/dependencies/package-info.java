/** What the program is made of, held against lists of known holes and of licences that may be given away. Works without a network. */
@NullMarked
package org.sunmao.app.launch.dependencies;

import org.jspecify.annotations.NullMarked;
