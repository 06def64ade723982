/** {@code sunmao link}: lists joined without a platform and without a database. */
@NullMarked
package org.sunmao.app.launch.link;

import org.jspecify.annotations.NullMarked;
