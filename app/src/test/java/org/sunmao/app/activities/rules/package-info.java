@NullMarked
package org.sunmao.app.activities.rules;

import org.jspecify.annotations.NullMarked;
