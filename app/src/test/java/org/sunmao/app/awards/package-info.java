@NullMarked
package org.sunmao.app.awards;

import org.jspecify.annotations.NullMarked;
