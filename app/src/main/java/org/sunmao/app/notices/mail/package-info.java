/** E-mail: what waits to be sent, how it is worded, and the way to the mail server. */
@NullMarked
package org.sunmao.app.notices.mail;

import org.jspecify.annotations.NullMarked;
