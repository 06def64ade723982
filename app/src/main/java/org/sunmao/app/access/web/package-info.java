/** Sign-in, the guard in front of every route, and the security headers. */
@NullMarked
package org.sunmao.app.access.web;

import org.jspecify.annotations.NullMarked;
