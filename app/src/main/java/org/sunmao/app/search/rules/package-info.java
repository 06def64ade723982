/** How names sound: pinyin, initials, and what somebody who only half remembers a name may type. */
@NullMarked
package org.sunmao.app.search.rules;

import org.jspecify.annotations.NullMarked;
