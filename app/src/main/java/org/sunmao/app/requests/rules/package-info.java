/** Rules of requests without Spring or database. */
@NullMarked
package org.sunmao.app.requests.rules;

import org.jspecify.annotations.NullMarked;
