@NullMarked
package org.sunmao.app.ogc.web;

import org.jspecify.annotations.NullMarked;
