@NullMarked
package org.sunmao.app.awards.rules;

import org.jspecify.annotations.NullMarked;
