/** The list of requests, a request, and the form of a new one. */
@NullMarked
package org.sunmao.app.requests.web;

import org.jspecify.annotations.NullMarked;
