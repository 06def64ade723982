/** The pages of corrections, for enterprises and for the office. */
@NullMarked
package org.sunmao.app.corrections.web;

import org.jspecify.annotations.NullMarked;
