@NullMarked
package org.sunmao.app.awards.web;

import org.jspecify.annotations.NullMarked;
