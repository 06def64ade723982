/** Tests of what is written down of projects, without pages. */
@NullMarked
package org.sunmao.app.benefits.desk;

import org.jspecify.annotations.NullMarked;
