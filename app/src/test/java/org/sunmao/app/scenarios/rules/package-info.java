@NullMarked
package org.sunmao.app.scenarios.rules;

import org.jspecify.annotations.NullMarked;
