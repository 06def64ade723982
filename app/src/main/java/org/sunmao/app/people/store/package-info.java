/** What there is to grant. */
@NullMarked
package org.sunmao.app.people.store;

import org.jspecify.annotations.NullMarked;
