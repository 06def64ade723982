/** Tests of the pages of warnings. */
@NullMarked
package org.sunmao.app.warnings.web;

import org.jspecify.annotations.NullMarked;
