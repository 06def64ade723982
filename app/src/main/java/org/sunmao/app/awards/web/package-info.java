/** The list of applications, an application, its form, the figures, and what everybody may read. */
@NullMarked
package org.sunmao.app.awards.web;

import org.jspecify.annotations.NullMarked;
