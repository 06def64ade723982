/** The board and the list of projects, a project, its form, and the figures. */
@NullMarked
package org.sunmao.app.projects.web;

import org.jspecify.annotations.NullMarked;
