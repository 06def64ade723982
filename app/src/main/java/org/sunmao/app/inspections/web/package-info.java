/** The pages of inspections. */
@NullMarked
package org.sunmao.app.inspections.web;

import org.jspecify.annotations.NullMarked;
