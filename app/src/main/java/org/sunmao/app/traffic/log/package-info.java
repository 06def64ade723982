/** The lines of the log: with the id of the request, without personal data. */
@NullMarked
package org.sunmao.app.traffic.log;

import org.jspecify.annotations.NullMarked;
