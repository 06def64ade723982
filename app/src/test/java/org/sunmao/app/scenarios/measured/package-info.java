@NullMarked
package org.sunmao.app.scenarios.measured;

import org.jspecify.annotations.NullMarked;
