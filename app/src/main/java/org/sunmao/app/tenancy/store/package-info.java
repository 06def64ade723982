/** How tenancies are read, and how things stand, kept so that lists need not count. */
@NullMarked
package org.sunmao.app.tenancy.store;

import org.jspecify.annotations.NullMarked;
