/** Pages of scenarios. */
@NullMarked
package org.sunmao.app.scenarios.web;

import org.jspecify.annotations.NullMarked;
