/** The way by which a command on this machine gets a copy of what the running server holds. */
@NullMarked
package org.sunmao.app.backup.web;

import org.jspecify.annotations.NullMarked;
