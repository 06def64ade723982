/** The pages of visits. */
@NullMarked
package org.sunmao.app.visits.web;

import org.jspecify.annotations.NullMarked;
