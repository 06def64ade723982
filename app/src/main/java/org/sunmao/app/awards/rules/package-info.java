/** What applications say and what comes of it, without a database: cells, sheets, and what a notice must not say. */
@NullMarked
package org.sunmao.app.awards.rules;

import org.jspecify.annotations.NullMarked;
