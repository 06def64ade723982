/** What a row or a form of a scenario says, and what must not be public of it. */
@NullMarked
package org.sunmao.app.scenarios.rules;

import org.jspecify.annotations.NullMarked;
