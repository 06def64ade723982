/** Pages and API of intake: sources and deliveries, bringing files in, saying what columns mean, taking deliveries back. */
@NullMarked
package org.sunmao.app.intake.web;

import org.jspecify.annotations.NullMarked;
