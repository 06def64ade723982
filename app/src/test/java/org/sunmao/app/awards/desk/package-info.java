@NullMarked
package org.sunmao.app.awards.desk;

import org.jspecify.annotations.NullMarked;
