/** The pages of projects that share benefits. */
@NullMarked
package org.sunmao.app.benefits.web;

import org.jspecify.annotations.NullMarked;
