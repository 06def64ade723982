@NullMarked
package org.sunmao.app.proposals;

import org.jspecify.annotations.NullMarked;
