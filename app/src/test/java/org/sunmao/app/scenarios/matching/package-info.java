@NullMarked
package org.sunmao.app.scenarios.matching;

import org.jspecify.annotations.NullMarked;
