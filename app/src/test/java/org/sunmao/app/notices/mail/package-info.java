/** Notices that go to a mail server, and what becomes of them there. */
@NullMarked
package org.sunmao.app.notices.mail;

import org.jspecify.annotations.NullMarked;
