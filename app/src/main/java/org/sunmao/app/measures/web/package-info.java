/** The page of one figure, and figures as JSON. */
@NullMarked
package org.sunmao.app.measures.web;

import org.jspecify.annotations.NullMarked;
