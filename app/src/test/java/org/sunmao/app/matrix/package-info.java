/** Every route as every role, with objects of its own and of others, against one declared table. */
@NullMarked
package org.sunmao.app.matrix;

import org.jspecify.annotations.NullMarked;
