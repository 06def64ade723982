/** Benefit sharing in a browser. */
@NullMarked
package org.sunmao.app.benefits.web;

import org.jspecify.annotations.NullMarked;
