@NullMarked
package org.sunmao.app.proposals.rules;

import org.jspecify.annotations.NullMarked;
