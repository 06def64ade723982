/** Tests of visits: web. */
@NullMarked
package org.sunmao.app.visits.web;

import org.jspecify.annotations.NullMarked;
