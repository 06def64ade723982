/** Takes requests in by other ways than an account: the door, visits, the hotline; and finds out whose they are. */
@NullMarked
@NamedInterface("desk")
package org.sunmao.app.requests.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
