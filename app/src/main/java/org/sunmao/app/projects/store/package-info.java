/** What is kept and asked of projects. */
@NullMarked
package org.sunmao.app.projects.store;

import org.jspecify.annotations.NullMarked;
