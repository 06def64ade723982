/** Pages of suggestions and proposals. */
@NullMarked
package org.sunmao.app.proposals.web;

import org.jspecify.annotations.NullMarked;
