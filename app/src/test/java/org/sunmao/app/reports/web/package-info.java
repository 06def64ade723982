@NullMarked
package org.sunmao.app.reports.web;

import org.jspecify.annotations.NullMarked;
