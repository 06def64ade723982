/** What a request has to know of files. */
@NullMarked
package org.sunmao.app.requests.store;

import org.jspecify.annotations.NullMarked;
